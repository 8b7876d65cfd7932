package plimsoll.huggingface;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import plimsoll.core.Architecture;
import plimsoll.core.FeedForward;
import plimsoll.core.Layer;
import plimsoll.core.Mixer;
import plimsoll.core.ModelSpec;
import plimsoll.core.Tokens;
import plimsoll.words.Words;

/// The model that a `config.json` describes, as llama.cpp would run it.
final class ConfigModel {
    private final Path file;
    private final Blueprint model;
    private final Config config;
    private final Attentions attentions;
    private final boolean hasOutput;

    private ConfigModel(Path file, Blueprint model, boolean hasOutput) throws ConfigException {
        this.file = file;
        this.model = model;
        this.hasOutput = hasOutput;
        this.config = model.config();
        this.attentions = new Attentions(model);
    }

    /// What of that model decides its memory.
    ///
    /// @param file the config's own, after which the model is called
    /// @param hasOutput whether its weights may have an output matrix of their own
    static ModelSpec spec(Path file, Blueprint model, boolean hasOutput) throws ConfigException {
        ModelSpec spec = new ConfigModel(file, model, hasOutput).spec();
        if (Counts.of(spec) > Limits.WEIGHTS) {
            throw new ConfigException(Words.of("config.large"));
        }
        return spec;
    }

    private ModelSpec spec() throws ConfigException {
        return new ModelSpec(
                file.toString(),
                name(),
                model.architecture(),
                model.width(),
                config.whole(1, Limits.VOCABULARY, Names.VOCABULARY),
                trainedContext(),
                layers(),
                !hasOutput || config.flag(false, "tie_embedding", "tie_word_embeddings"),
                perLayerEmbedding(),
                ropeFactors(),
                false,
                !model.isKnown());
    }

    /// As the model's folder is called, else as its maker's own folder was.
    private String name() {
        Path folder = file.toAbsolutePath().getParent();
        String name = folder == null ? "" : String.valueOf(folder.getFileName());
        return name.isEmpty() ? String.valueOf(file.getFileName()) : name;
    }

    private Tokens trainedContext() throws ConfigException {
        int usual =
                switch (model.architecture()) {
                    // A state has no length; this is what llama.cpp's converter writes.
                    case MAMBA -> 1 << 20;
                    case FALCON -> 2048;
                    default -> 0;
                };
        var said = config.wholeIfAny(1, Integer.MAX_VALUE, Names.CONTEXT);
        if (said.isEmpty() && usual == 0) {
            throw config.missing("max_position_embeddings");
        }
        return new Tokens(Math.min(said.orElse(usual), Tokens.MAX.count()));
    }

    private List<Layer> layers() throws ConfigException {
        var kinds = LayerKinds.of(model);
        var networks = new Networks(model);
        boolean apart = LayerKinds.areApart(config);
        var layers = new ArrayList<Layer>(model.layers());
        for (int i = 0; i < model.layers(); i++) {
            layers.add(layer(i, kinds.get(i), networks, apart));
        }
        return layers;
    }

    /// @param apart whether a layer is either a mixer or a network
    private Layer layer(int index, LayerKinds.Kind kind, Networks networks, boolean apart)
            throws ConfigException {
        return switch (kind) {
            case NETWORK -> new Layer(new Mixer.None(), networks.dense(index));
            case EXPERTS -> new Layer(new Mixer.None(), networks.experts());
            default ->
                    new Layer(
                            mixer(index, kind),
                            apart ? new FeedForward.None() : networks.of(index));
        };
    }

    private Mixer mixer(int index, LayerKinds.Kind kind) throws ConfigException {
        return kind == LayerKinds.Kind.RECURRENT
                ? new Recurrences(model).any()
                : attentions.of(index, kind == LayerKinds.Kind.WINDOW);
    }

    private int perLayerEmbedding() throws ConfigException {
        boolean gemma = model.is(Architecture.GEMMA3N) || model.is(Architecture.GEMMA4);
        return gemma
                ? config.wholeIfAny(0, Limits.WIDTH, "hidden_size_per_layer_input").orElse(0)
                : 0;
    }

    /// Half a head where rotation is stretched as in Llama 3.1, and in Gemma 4.
    ///
    /// Source: `generate_extra_tensors` of ggml-org/llama.cpp `convert_hf_to_gguf.py`.
    private int ropeFactors() throws ConfigException {
        Config scaling = config.child("rope_scaling", "rope_parameters");
        String type = scaling.text("rope_type").or(() -> scaling.text("type")).orElse("");
        boolean stretched = type.equals("llama3") || model.is(Architecture.GEMMA4);
        return stretched ? attentions.turned() / 2 : 0;
    }
}
