package plimsoll.diagnosis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import plimsoll.gguf.GgufValue;
import plimsoll.log.CacheTotal;
import plimsoll.log.Facts;
import plimsoll.log.Load;

/// A model file's metadata, as a log repeats them. What the dump of the file's own keys lacks or
/// cuts short comes from the hyperparameters that llama.cpp prints in its own names.
///
/// @param architecture `general.architecture`
/// @param values as the file would have them
record Metadata(String architecture, Map<String, GgufValue> values) {
    /// Hyperparameters by the names that llama.cpp prints, and the keys of a file.
    ///
    /// Source: `print_info` of ggml-org/llama.cpp `src/llama-model.cpp`.
    private static final Map<String, String> KEYS =
            Map.ofEntries(
                    Map.entry("n_ctx_train", "context_length"),
                    Map.entry("n_embd", "embedding_length"),
                    Map.entry("n_layer", "block_count"),
                    Map.entry("n_head", "attention.head_count"),
                    Map.entry("n_head_kv", "attention.head_count_kv"),
                    Map.entry("n_embd_head_k", "attention.key_length"),
                    Map.entry("n_embd_head_v", "attention.value_length"),
                    Map.entry("n_rot", "rope.dimension_count"),
                    Map.entry("n_swa", "attention.sliding_window"),
                    Map.entry("n_ff", "feed_forward_length"),
                    Map.entry("n_expert", "expert_count"),
                    Map.entry("n_expert_used", "expert_used_count"),
                    Map.entry("n_expert_shared", "expert_shared_count"),
                    Map.entry("n_ff_exp", "expert_feed_forward_length"),
                    Map.entry("n_ff_shexp", "expert_shared_feed_forward_length"),
                    Map.entry("n_layer_dense_lead", "leading_dense_block_count"),
                    Map.entry("n_lora_q", "attention.q_lora_rank"),
                    Map.entry("n_lora_kv", "attention.kv_lora_rank"),
                    Map.entry("n_embd_head_k_mla", "attention.key_length_mla"),
                    Map.entry("n_embd_head_v_mla", "attention.value_length_mla"),
                    Map.entry("ssm_d_conv", "ssm.conv_kernel"),
                    Map.entry("ssm_d_inner", "ssm.inner_size"),
                    Map.entry("ssm_d_state", "ssm.state_size"),
                    Map.entry("ssm_dt_rank", "ssm.time_step_rank"),
                    Map.entry("ssm_n_group", "ssm.group_count"));

    private static final long MOST = 1 << 24;

    static Metadata of(Load load) {
        String architecture =
                load.metadata()
                        .text("general.architecture")
                        .or(() -> load.model().text("arch"))
                        .orElse("");
        var values = new HashMap<String, GgufValue>();
        KEYS.forEach((name, key) -> add(load.model(), name, architecture + "." + key, values));
        load.metadata().values().keySet().forEach(key -> add(load.metadata(), key, key, values));
        values.put("general.architecture", new GgufValue.Text(0, architecture));
        var metadata = new Metadata(architecture, values);
        if (keepsLatents(load)) {
            metadata.latent("key_length");
            metadata.latent("value_length");
        }
        return metadata;
    }

    /// A value in the form that a file would have it; nothing where it is 0, as llama.cpp prints
    /// what a model does not have, or where the log cuts it short.
    private static void add(Facts facts, String name, String key, Map<String, GgufValue> values) {
        String text = facts.text(name).orElse("");
        List<Long> numbers = facts.wholes(name);
        if (text.startsWith("[")) {
            if (!numbers.isEmpty() && numbers.stream().allMatch(Metadata::isLikely)) {
                values.put(key, new GgufValue.Wholes(0, numbers));
            }
        } else if (!numbers.isEmpty()) {
            boolean stated = numbers.getFirst() != 0 || facts.states("general.architecture");
            if (stated && isLikely(numbers.getFirst())) {
                values.put(key, new GgufValue.Whole(0, numbers.getFirst()));
            }
        } else if (!text.isEmpty()) {
            values.put(key, new GgufValue.Text(0, text));
        }
    }

    /// No model has a larger number of anything.
    private static boolean isLikely(long number) {
        return number >= 0 && number <= MOST;
    }

    private static boolean keepsLatents(Load load) {
        return load.buffers().totals().stream()
                .anyMatch(total -> total.kind() == CacheTotal.Kind.LATENT);
    }

    /// Files from before llama.cpp knew MLA do not say how long the heads are that it makes; a
    /// fork that keeps latents takes the lengths of the whole heads.
    private void latent(String key) {
        String plain = architecture + ".attention." + key;
        if (values.containsKey(plain)) {
            values.putIfAbsent(plain + "_mla", values.get(plain));
        }
    }

    /// A number of the architecture.
    OptionalLong whole(String key) {
        return values.get(architecture + "." + key) instanceof GgufValue.Whole(_, long number)
                ? OptionalLong.of(number)
                : OptionalLong.empty();
    }

    /// The number of layer `layer`, whether there is one for each or one for all; 0: none.
    long at(String key, int layer) {
        return switch (values.get(architecture + "." + key)) {
            case GgufValue.Whole(_, long number) -> number;
            case GgufValue.Wholes(_, var numbers) when layer < numbers.size() -> numbers.get(layer);
            case null, default -> 0;
        };
    }
}
