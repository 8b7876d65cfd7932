package plimsoll.gguf;

import java.util.stream.IntStream;
import plimsoll.core.Architecture;

/// The known architecture that an unknown one is most like, going by its tensors.
final class Analogy {
    private Analogy() {}

    static Architecture of(TensorIndex tensors, int blocks) {
        boolean experts = any(tensors, blocks, "ffn_down_exps.weight");
        if (any(tensors, blocks, "attn_kv_a_mqa.weight")) {
            return Architecture.DEEPSEEK2;
        }
        if (any(tensors, blocks, "shortconv.conv.weight")) {
            return Architecture.LFM2;
        }
        if (any(tensors, blocks, "ssm_x.weight")) {
            return Architecture.MAMBA;
        }
        if (any(tensors, blocks, "ssm_alpha.weight") || any(tensors, blocks, "ssm_ba.weight")) {
            return experts ? Architecture.QWEN35MOE : Architecture.QWEN35;
        }
        if (any(tensors, blocks, "ssm_conv1d.weight")) {
            return Architecture.GRANITE_HYBRID;
        }
        return experts ? Architecture.QWEN3MOE : Architecture.LLAMA;
    }

    private static boolean any(TensorIndex tensors, int blocks, String name) {
        return IntStream.range(0, blocks).anyMatch(layer -> tensors.has(layer, name));
    }
}
