package plimsoll.huggingface;

import com.google.gson.JsonObject;
import java.util.Set;

/// What a model's class in Transformers takes for fields that a `config.json` leaves out, where
/// published ones do.
///
/// Source: huggingface/transformers `src/transformers/models/*/configuration_*.py`.
final class Defaults {
    private static final Set<String> TIED =
            Set.of(
                    "cohere",
                    "cohere2",
                    "falcon",
                    "falcon_mamba",
                    "gemma",
                    "gemma2",
                    "gemma3",
                    "gemma3_text",
                    "gemma3n",
                    "gemma3n_text",
                    "gemma4",
                    "gemma4_text",
                    "lfm2",
                    "lfm2_moe",
                    "mamba",
                    "mamba2",
                    "smollm3");

    private Defaults() {}

    static Config of(String modelType) {
        var fields = new JsonObject();
        fields.addProperty("tie_word_embeddings", TIED.contains(modelType));
        switch (modelType) {
            case "gemma3", "gemma3_text" -> gemma3(fields);
            case "llama" -> llama(fields);
            case "mistral" -> mistral(fields);
            default -> {}
        }
        return new Config(fields);
    }

    private static void gemma3(JsonObject fields) {
        fields.addProperty("vocab_size", 262208);
        fields.addProperty("num_attention_heads", 8);
        fields.addProperty("num_key_value_heads", 4);
        fields.addProperty("head_dim", 256);
        fields.addProperty("max_position_embeddings", 131072);
    }

    /// Early multimodal models name their language model and no more.
    private static void llama(JsonObject fields) {
        fields.addProperty("vocab_size", 32000);
        fields.addProperty("hidden_size", 4096);
        fields.addProperty("intermediate_size", 11008);
        fields.addProperty("num_hidden_layers", 32);
        fields.addProperty("num_attention_heads", 32);
        fields.addProperty("max_position_embeddings", 2048);
    }

    private static void mistral(JsonObject fields) {
        fields.addProperty("vocab_size", 32000);
        fields.addProperty("hidden_size", 4096);
        fields.addProperty("intermediate_size", 14336);
        fields.addProperty("num_hidden_layers", 32);
        fields.addProperty("num_attention_heads", 32);
        fields.addProperty("num_key_value_heads", 8);
        fields.addProperty("max_position_embeddings", 131072);
    }
}
