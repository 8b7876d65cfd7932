package plimsoll.huggingface;

import plimsoll.core.Architecture;

/// A model while it is laid out.
///
/// @param config what describes it
/// @param kind what Transformers calls models like it, `qwen3_moe`
/// @param architecture which graph it is, or is most like
/// @param isKnown whether it is that very architecture
/// @param layers how many blocks it has
record Blueprint(
        Config config, String kind, Architecture architecture, boolean isKnown, int layers) {

    static Blueprint of(Config config) throws ConfigException {
        String kind = Architectures.kind(config);
        int layers = config.whole(1, Limits.LAYERS, Names.LAYERS);
        var known = Architectures.known(kind, config);
        var architecture = known.isPresent() ? known.get() : Architectures.alike(config);
        return new Blueprint(config, kind, architecture, known.isPresent(), layers);
    }

    boolean is(Architecture one) {
        return isKnown && architecture == one;
    }

    /// Whether it has nothing but recurrent layers, which need no network besides.
    boolean isRecurrent() {
        return architecture == Architecture.MAMBA && !config.has("num_attention_heads");
    }

    int width() throws ConfigException {
        return config.whole(1, Limits.WIDTH, Names.WIDTH);
    }
}
