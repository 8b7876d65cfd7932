package plimsoll.diagnosis;

import java.util.ArrayList;
import java.util.List;
import plimsoll.core.GgmlType;
import plimsoll.core.Tensor;

/// The tensors by which a file tells what kind of layers it has. A log does not list them, but
/// they follow from the architecture and its numbers.
///
/// Source: `load_arch_tensors` of ggml-org/llama.cpp `src/models/*.cpp`.
final class Skeleton {
    private static final int USUAL_INTERVAL = 4;

    private final Metadata model;
    private final List<Tensor> tensors = new ArrayList<>();

    private Skeleton(Metadata model) {
        this.model = model;
    }

    /// @param vocabulary tokens that can be predicted
    /// @param tied whether the output matrix is the token embedding
    /// @param ropeFactors values in the tensor of rotation factors; 0: there is none
    static List<Tensor> of(Metadata model, long vocabulary, boolean tied, int ropeFactors) {
        var skeleton = new Skeleton(model);
        skeleton.whole(vocabulary, tied, ropeFactors);
        long layers = Math.clamp(model.whole("block_count").orElse(0), 0, 1024);
        for (int layer = 0; layer < layers; layer++) {
            skeleton.mixer(layer);
            skeleton.feedForward(layer);
        }
        return List.copyOf(skeleton.tensors);
    }

    private void whole(long vocabulary, boolean tied, int ropeFactors) {
        long width = model.whole("embedding_length").orElse(1);
        add("token_embd.weight", width, vocabulary);
        if (!tied) {
            add("output.weight", width, vocabulary);
        }
        if (ropeFactors > 0) {
            add("rope_freqs.weight", ropeFactors);
        }
        if (model.whole("embedding_length_per_layer_input").orElse(0) > 0) {
            add("per_layer_token_embd.weight", 1, vocabulary);
        }
    }

    private void mixer(int layer) {
        switch (model.architecture()) {
            case "mamba" -> recurrent(layer, "ssm_x.weight");
            case "mamba2" -> recurrent(layer, "ssm_norm.weight");
            case "qwen3next", "qwen35", "qwen35moe" -> {
                long interval = model.whole("full_attention_interval").orElse(USUAL_INTERVAL);
                if ((layer + 1) % Math.max(1, interval) == 0) {
                    attention(layer);
                } else {
                    recurrent(layer, "ssm_alpha.weight");
                }
            }
            case "lfm2", "lfm2moe" -> {
                if (heads(layer) > 0) {
                    attention(layer);
                } else {
                    add(layer, "shortconv.conv.weight", 1);
                }
            }
            case "granitehybrid", "nemotron_h", "nemotron_h_moe", "jamba", "plamo2" ->
                    hybrid(layer);
            default -> {
                if (heads(layer) > 0) {
                    attention(layer);
                }
            }
        }
    }

    /// Layers without keys are recurrent, unless they feed forward alone.
    private void hybrid(int layer) {
        boolean feeds = model.architecture().startsWith("nemotron");
        if (heads(layer) > 0) {
            attention(layer);
        } else if (!feeds || model.at("feed_forward_length", layer) == 0) {
            recurrent(layer, "ssm_norm.weight");
        }
    }

    private long heads(int layer) {
        String key = "attention.head_count_kv";
        return model.at(
                model.values().containsKey(model.architecture() + "." + key)
                        ? key
                        : "attention.head_count",
                layer);
    }

    private void attention(int layer) {
        if (model.whole("attention.kv_lora_rank").orElse(0) == 0) {
            add(layer, "attn_k.weight", 1);
            return;
        }
        add(layer, "attn_kv_a_mqa.weight", 1);
        long queryRank = model.whole("attention.q_lora_rank").orElse(0);
        if (queryRank > 0) {
            add(layer, "attn_q_a.weight", 1, queryRank);
        }
    }

    private void recurrent(int layer, String sign) {
        add(layer, "ssm_conv1d.weight", 1);
        add(layer, "ssm_out.weight", 1);
        add(layer, sign, 1);
    }

    private void feedForward(int layer) {
        long width = model.at("feed_forward_length", layer);
        long experts = model.whole("expert_count").orElse(0);
        if (experts == 0 || layer < model.whole("leading_dense_block_count").orElse(0)) {
            dense(layer, width);
            return;
        }
        long step = Math.max(1, model.whole("interleave_moe_layer_step").orElse(1));
        if ((layer + 1) % step != 0) {
            dense(layer, width);
            return;
        }
        long each = model.whole("expert_feed_forward_length").orElse(width);
        add(layer, "ffn_down_exps.weight", each, 1, experts);
        long shared =
                model.whole("expert_shared_feed_forward_length")
                        .orElse(model.whole("expert_shared_count").orElse(0) * each);
        if (shared > 0) {
            add(layer, "ffn_down_shexp.weight", shared);
        }
    }

    private void dense(int layer, long width) {
        if (width > 0) {
            add(layer, "ffn_down.weight", width);
        }
    }

    private void add(int layer, String name, long... lengths) {
        add("blk." + layer + "." + name, lengths);
    }

    private void add(String name, long... lengths) {
        var shape = new ArrayList<Long>();
        for (long length : lengths) {
            shape.add(length);
        }
        tensors.add(new Tensor(name, GgmlType.F16, shape));
    }
}
