package plimsoll.gguf;

import java.util.ArrayList;
import java.util.List;
import plimsoll.core.Layer;
import plimsoll.core.Mixer;
import plimsoll.core.ModelSpec;
import plimsoll.core.Tensor;
import plimsoll.core.Tokens;
import plimsoll.core.WeightFile;
import plimsoll.words.Words;

/// The model that a GGUF file holds.
public final class GgufModel {
    private static final String EMBEDDING = "token_embd.weight";

    private final Gguf gguf;
    private final Blueprint model;

    private GgufModel(Gguf gguf, Blueprint model) {
        this.gguf = gguf;
        this.model = model;
    }

    /// What of that model decides its memory, and its weights, tensor by tensor.
    ///
    /// @throws GgufException if the file holds something else, or what it says makes no model
    public static Imported of(Gguf gguf) throws GgufException {
        String label = Foreign.architecture(gguf);
        return new GgufModel(gguf, Blueprint.of(gguf, label)).imported(label);
    }

    private Imported imported(String label) throws GgufException {
        var loaded = gguf.tensors().stream().filter(this::isLoaded).toList();
        var file = new WeightFile(FileTypes.of(gguf), loaded, WeightFile.Origin.FILE);
        return new Imported(spec(), file, new Notes(gguf, model, label).all());
    }

    private ModelSpec spec() throws GgufException {
        Keys keys = model.keys();
        TensorIndex tensors = model.tensors();
        int vocabulary = tensors.length(EMBEDDING, 1);
        if (vocabulary == 0) {
            throw new GgufException(Words.of("gguf.part-of-model", EMBEDDING), 0);
        }
        return new ModelSpec(
                gguf.path().toString(),
                name(),
                model.architecture(),
                keys.whole("embedding_length", 1, Limits.WIDTH),
                vocabulary,
                trainedContext(),
                layers(),
                !tensors.has("output.weight"),
                perLayerEmbedding(),
                tensors.length("rope_freqs.weight", 0),
                keys.has("embedding_scale"),
                !model.isKnown() || model.isBeforeLatent());
    }

    private Tokens trainedContext() throws GgufException {
        int context = model.keys().whole("context_length", 1, Integer.MAX_VALUE);
        return new Tokens(Math.min(context, Tokens.MAX.count()));
    }

    private String name() {
        return new Keys(gguf.metadata(), "general.")
                .text("name")
                .map(Shown::name)
                .orElseGet(() -> String.valueOf(gguf.path().getFileName()));
    }

    private int perLayerEmbedding() throws GgufException {
        return model.tensors().has("per_layer_token_embd.weight")
                ? model.keys().whole("embedding_length_per_layer_input", 0, Limits.WIDTH)
                : 0;
    }

    private List<Layer> layers() throws GgufException {
        var mixers = new Mixers(model);
        var networks = new Networks(model);
        var layers = new ArrayList<Layer>(model.layers());
        for (int i = 0; i < model.layers(); i++) {
            layers.add(new Layer(mixers.of(i), networks.of(i)));
        }
        if (layers.stream().allMatch(GgufModel::isAlone)) {
            throw new GgufException(Words.of("gguf.no-layer"), 0);
        }
        return layers;
    }

    /// Whether the layer does not mix its tokens.
    private static boolean isAlone(Layer layer) {
        return layer.mixer() instanceof Mixer.None;
    }

    /// Blocks after the last layer predict further tokens; they are not loaded with the model.
    private boolean isLoaded(Tensor tensor) {
        for (int block = model.layers(); block < model.blocks(); block++) {
            if (tensor.name().startsWith("blk." + block + ".")) {
                return false;
            }
        }
        return true;
    }
}
