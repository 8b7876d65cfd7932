package plimsoll.huggingface;

import java.util.Map;
import java.util.Optional;
import plimsoll.core.Bytes;
import plimsoll.core.ModelSpec;
import plimsoll.weights.TensorShape;
import plimsoll.weights.TensorShapes;

/// What a model's published weights take, for engines that load them as they are.
///
/// @param size all of them
/// @param isExact whether their own headers say so; else they are laid out by the config
public record OnDisk(Bytes size, boolean isExact) {
    /// What Transformers calls the modules of a layer whose tensors llama.cpp has.
    private static final Map<String, String> MODULES =
            Map.ofEntries(
                    Map.entry("attn_q", "self_attn.q_proj"),
                    Map.entry("attn_k", "self_attn.k_proj"),
                    Map.entry("attn_v", "self_attn.v_proj"),
                    Map.entry("attn_qkv", "self_attn.qkv_proj"),
                    Map.entry("attn_output", "self_attn.o_proj"),
                    Map.entry("attn_q_a", "self_attn.q_a_proj"),
                    Map.entry("attn_q_b", "self_attn.q_b_proj"),
                    Map.entry("attn_kv_a_mqa", "self_attn.kv_a_proj_with_mqa"),
                    Map.entry("attn_k_b", "self_attn.kv_b_proj"),
                    Map.entry("attn_v_b", "self_attn.kv_b_proj"),
                    Map.entry("ffn_gate", "mlp.gate_proj"),
                    Map.entry("ffn_up", "mlp.up_proj"),
                    Map.entry("ffn_down", "mlp.down_proj"),
                    Map.entry("ffn_gate_exps", "mlp.experts.gate_proj"),
                    Map.entry("ffn_up_exps", "mlp.experts.up_proj"),
                    Map.entry("ffn_down_exps", "mlp.experts.down_proj"),
                    Map.entry("ffn_gate_shexp", "mlp.shared_expert.gate_proj"),
                    Map.entry("ffn_up_shexp", "mlp.shared_expert.up_proj"),
                    Map.entry("ffn_down_shexp", "mlp.shared_expert.down_proj"),
                    Map.entry("ssm_in", "mixer.in_proj"),
                    Map.entry("ssm_out", "mixer.out_proj"),
                    Map.entry("token_embd", "embed_tokens"),
                    Map.entry("output", "lm_head"));

    private static final String LAYER = "blk.";

    /// Only llama.cpp's files hold these: they follow from the config.
    private static final String ROPE_FACTORS = "rope_freqs.weight";

    private static final int HALF_BITS = 16;
    private static final int FULL_BITS = 32;

    /// What the weights of `model` take by their config alone.
    static OnDisk laidOut(ModelSpec model, Config config) throws ConfigException {
        Optional<Quantization> quantization = Quantization.of(config);
        double plain = isFull(config) ? FULL_BITS : HALF_BITS;
        double bits = 0;
        for (TensorShape shape : TensorShapes.of(model)) {
            if (!shape.name().equals(ROPE_FACTORS)) {
                bits += Counts.of(shape) * bitsPerValue(shape, quantization, plain);
            }
        }
        return new OnDisk(new Bytes(Math.round(bits / 8)), false);
    }

    private static boolean isFull(Config config) {
        return config.text("dtype")
                .or(() -> config.text("torch_dtype"))
                .orElse("")
                .equals("float32");
    }

    private static double bitsPerValue(
            TensorShape shape, Optional<Quantization> quantization, double plain) {
        String module = module(shape);
        boolean touched =
                quantization.isPresent()
                        && shape.lengths().size() > 1
                        && !module.isEmpty()
                        && !quantization.get().leaves(module);
        return touched ? quantization.get().bitsPerValue() : plain;
    }

    /// `layers.3.self_attn.q_proj`; empty for what no method touches: norms, biases, routers.
    private static String module(TensorShape shape) {
        String name = shape.name();
        if (!name.endsWith(".weight")) {
            return "";
        }
        int begin = name.startsWith(LAYER) ? name.indexOf('.', LAYER.length()) + 1 : 0;
        String tensor = name.substring(begin, name.length() - ".weight".length());
        String module = MODULES.getOrDefault(tensor, "");
        return begin == 0 || module.isEmpty() ? module : "layers." + shape.layer() + "." + module;
    }
}
