package plimsoll.log;

import java.util.Map;

/// What the keys of a GGUF file, as the loader dumps them, are called where llama.cpp prints the
/// model.
final class Keys {
    private static final Map<String, String> GENERAL =
            Map.of(
                    "general.architecture", "arch",
                    "general.name", "name",
                    "general.file_type", "ftype_id");

    /// Keys of an architecture, without its name before them.
    private static final Map<String, String> ARCHITECTURE =
            Map.ofEntries(
                    Map.entry("block_count", "n_layer"),
                    Map.entry("embedding_length", "n_embd"),
                    Map.entry("feed_forward_length", "n_ff"),
                    Map.entry("context_length", "n_ctx_train"),
                    Map.entry("vocab_size", "n_vocab"),
                    Map.entry("expert_count", "n_expert"),
                    Map.entry("expert_used_count", "n_expert_used"),
                    Map.entry("attention.head_count", "n_head"),
                    Map.entry("attention.head_count_kv", "n_head_kv"),
                    Map.entry("attention.key_length", "n_embd_head_k"),
                    Map.entry("attention.value_length", "n_embd_head_v"),
                    Map.entry("attention.sliding_window", "n_swa"));

    private static final String TOKENS = "tokenizer.ggml.tokens";

    private Keys() {}

    /// Adds one line of the dump, `- kv 14: qwen3.block_count u32 = 94`.
    static void add(Template.Match match, Draft load) {
        String key = match.text(1);
        String type = match.text(2);
        String value = match.text(3);
        if (key.equals(TOKENS)) {
            int comma = type.indexOf(',');
            load.dumped.put("n_vocab", type.substring(comma + 1).replace("]", ""));
        }
        if (key.startsWith("tokenizer.") || value.endsWith(">")) {
            return;
        }
        load.metadata.put(key, value);
        String name = GENERAL.getOrDefault(key, ARCHITECTURE.getOrDefault(local(key), ""));
        if (!name.isEmpty()) {
            load.dumped.put(name, value);
        }
    }

    private static String local(String key) {
        return key.substring(key.indexOf('.') + 1);
    }
}
