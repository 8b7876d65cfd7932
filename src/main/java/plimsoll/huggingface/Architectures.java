package plimsoll.huggingface;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import plimsoll.core.Architecture;
import plimsoll.words.Words;

/// What llama.cpp calls the kinds of models that Transformers names.
///
/// Source: the `@ModelBase.register` of ggml-org/llama.cpp `convert_hf_to_gguf.py`.
final class Architectures {
    /// Those that it calls something else entirely.
    private static final Map<String, String> RENAMED =
            Map.ofEntries(
                    Map.entry("cohere", "command-r"),
                    Map.entry("deepseek_v2", "deepseek2"),
                    Map.entry("deepseek_v3", "deepseek2"),
                    Map.entry("falcon_mamba", "mamba"),
                    Map.entry("glm", "chatglm"),
                    Map.entry("glm4_moe_lite", "deepseek2"),
                    Map.entry("glm_moe_dsa", "glm-dsa"),
                    Map.entry("granitemoehybrid", "granitehybrid"),
                    Map.entry("kimi_k2", "deepseek2"),
                    Map.entry("ministral3", "mistral3"),
                    Map.entry("minimax", "minimax-m2"),
                    Map.entry("mistral", "llama"),
                    Map.entry("mixtral", "llama"),
                    Map.entry("nemotron-nas", "deci"),
                    Map.entry("olmo3", "olmo2"),
                    Map.entry("qwen3_5", "qwen35"),
                    Map.entry("qwen3_5_moe", "qwen35moe"),
                    Map.entry("stablelm_epoch", "stablelm"),
                    Map.entry("yi", "llama"));

    /// Models that keep no cache, for they read a text at once.
    private static final Set<String> ENCODERS =
            Set.of(
                    "albert",
                    "bert",
                    "clip",
                    "deberta",
                    "deberta-v2",
                    "distilbert",
                    "electra",
                    "modernbert",
                    "mpnet",
                    "nomic_bert",
                    "roberta",
                    "siglip",
                    "vit",
                    "xlm-roberta");

    private Architectures() {}

    /// The kind of model that `config` describes, as Transformers calls it, without `_text`.
    ///
    /// @throws ConfigException if it is no model that writes text
    static String kind(Config config) throws ConfigException {
        String type =
                config.text("model_type")
                        .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("_text$", ""))
                        .orElse("");
        if (config.flag(false, "is_encoder_decoder") || ENCODERS.contains(type)) {
            throw new ConfigException(Words.of("config.encoder", Config.quoted(type)));
        }
        return type;
    }

    /// The architecture of that kind, where the estimator knows it.
    static Optional<Architecture> known(String kind, Config config) throws ConfigException {
        if (kind.equals("granitemoehybrid") && !LayerKinds.hasRecurrence(config)) {
            return Optional.of(Architecture.GRANITE);
        }
        if (kind.equals("nemotron_h") && config.has(Names.EXPERTS)) {
            return Optional.of(Architecture.NEMOTRON_H_MOE);
        }
        String label = RENAMED.getOrDefault(kind, kind);
        return Stream.of(label, label.replace('_', '-'), label.replace("_", ""))
                .map(Architecture::ofLabel)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The known architecture that a model is most like, going by what its config speaks of.
    static Architecture alike(Config config) throws ConfigException {
        boolean experts = config.wholeIfAny(0, Limits.EXPERTS, Names.EXPERTS).orElse(0) > 0;
        if (config.has("kv_lora_rank")) {
            return Architecture.DEEPSEEK2;
        }
        if (config.has(Names.SHORT_CONVOLUTION)) {
            return Architecture.LFM2;
        }
        if (config.has("linear_num_value_heads")) {
            return experts ? Architecture.QWEN35MOE : Architecture.QWEN35;
        }
        if (config.has(Names.STATE_HEADS)) {
            return Architecture.GRANITE_HYBRID;
        }
        if (config.has(Names.STATE)) {
            return Architecture.MAMBA;
        }
        return experts ? Architecture.QWEN3MOE : Architecture.LLAMA;
    }
}
