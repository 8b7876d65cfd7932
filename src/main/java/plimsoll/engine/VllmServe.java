package plimsoll.engine;

import java.util.ArrayList;
import java.util.List;
import plimsoll.core.KvType;
import plimsoll.core.Scenario;

/// The command that serves a scenario with vLLM.
///
/// Source: vllm-project/vllm@002f10e `vllm/config/`, https://docs.vllm.ai/en/latest/cli/serve.
final class VllmServe {
    private VllmServe() {}

    static List<String> command(Scenario scenario) {
        var words = new ArrayList<String>();
        words.add("vllm serve " + Repository.of(scenario));
        words.add("--max-model-len " + OnCheckpoint.length(scenario).count());
        words.add("--max-num-seqs " + scenario.batch().slots());
        words.add("--max-num-batched-tokens " + scenario.batch().batch());
        words.add("--gpu-memory-utilization " + scenario.cache().utilization());
        words.add(cache(scenario.cache().keyType()));
        int gpus = scenario.rig().gpus().size();
        if (gpus > 1) {
            words.add("--tensor-parallel-size " + gpus);
        }
        return List.copyOf(words);
    }

    /// A cache of 16 bits is of the type that the model runs in, which is usually bf16.
    private static String cache(KvType type) {
        return switch (type) {
            case F16 -> "--dtype float16 --kv-cache-dtype auto";
            case BF16 -> "--kv-cache-dtype auto";
            default -> "--kv-cache-dtype " + type.label();
        };
    }
}
