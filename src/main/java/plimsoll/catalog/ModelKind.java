package plimsoll.catalog;

import java.util.ArrayList;
import java.util.List;
import plimsoll.core.FeedForward;
import plimsoll.core.Layer;
import plimsoll.core.Mixer;
import plimsoll.core.ModelSpec;
import plimsoll.words.Words;

/// What kind of model a model is, in a few words: `MoE 128×8 · GQA 4 · 48 layers`.
final class ModelKind {
    private ModelKind() {}

    static String of(ModelSpec model) {
        var words = new ArrayList<String>();
        words.add(network(model.layers()));
        model.layers().stream()
                .map(Layer::mixer)
                .map(ModelKind::mixer)
                .filter(word -> !word.isEmpty())
                .distinct()
                .forEach(words::add);
        words.add(Words.counted("kind.layers", model.layers().size(), model.layers().size()));
        return String.join(" · ", words);
    }

    private static String network(List<Layer> layers) {
        for (Layer layer : layers) {
            if (layer.feedForward() instanceof FeedForward.Experts experts) {
                return "MoE " + experts.count() + "×" + experts.used();
            }
        }
        return Words.of("kind.dense");
    }

    private static String mixer(Mixer mixer) {
        return switch (mixer) {
            case Mixer.Attention a when a.isSliding() -> Words.of("kind.window", a.window());
            case Mixer.Attention a -> attention(a);
            case Mixer.Latent _ -> "MLA";
            case Mixer.Recurrent recurrent ->
                    switch (recurrent.kind()) {
                        case MAMBA1 -> "Mamba";
                        case MAMBA2 -> "Mamba 2";
                        case DELTA_NET -> "delta net";
                        case SHORT_CONVOLUTION -> Words.of("kind.convolution");
                    };
            case Mixer.None() -> "";
        };
    }

    private static String attention(Mixer.Attention attention) {
        if (attention.kvHeads() == attention.heads()) {
            return "MHA " + attention.heads();
        }
        return attention.kvHeads() == 1 ? "MQA" : "GQA " + attention.kvHeads();
    }
}
