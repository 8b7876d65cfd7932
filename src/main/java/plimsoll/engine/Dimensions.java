package plimsoll.engine;

import java.util.List;
import plimsoll.core.FeedForward;
import plimsoll.core.Mixer;
import plimsoll.core.ModelSpec;

/// The sizes of a model that decide how large its graph is. Where layers differ, the widest counts;
/// what a model does not have is 0.
///
/// @param layers blocks
/// @param embedding width of the residual stream
/// @param vocabulary tokens that can be predicted
/// @param perLayer width of the embedding that each layer looks up
/// @param attention the widest attention
/// @param latent latent attention
/// @param recurrent recurrence
/// @param dense width of a feed-forward network for all tokens
/// @param experts a mixture of experts
record Dimensions(
        long layers,
        long embedding,
        long vocabulary,
        long perLayer,
        Mixer.Attention attention,
        Mixer.Latent latent,
        Mixer.Recurrent recurrent,
        long dense,
        FeedForward.Experts experts) {
    private static final Mixer.Attention NO_ATTENTION = new Mixer.Attention(0, 0, 0, 0, 0, false);
    private static final Mixer.Latent NO_LATENT = new Mixer.Latent(0, 0, 0, 0, 0, 0);
    private static final Mixer.Recurrent NO_STATE =
            new Mixer.Recurrent(Mixer.Recurrent.Kind.MAMBA1, 0, 0, 0, 0, 1);
    private static final FeedForward.Experts NO_EXPERTS = new FeedForward.Experts(0, 0, 0, 0);

    static Dimensions of(ModelSpec model, List<MixerGroup> groups) {
        var attention = NO_ATTENTION;
        var latent = NO_LATENT;
        var recurrent = NO_STATE;
        for (var group : groups) {
            switch (group.mixer()) {
                case Mixer.Attention a -> attention = wider(attention, a);
                case Mixer.Latent l -> latent = l;
                case Mixer.Recurrent r -> recurrent = r;
                case Mixer.None _ -> {}
            }
        }
        return new Dimensions(
                model.layers().size(),
                model.embeddingLength(),
                model.vocabulary(),
                model.perLayerEmbedding(),
                attention,
                latent,
                recurrent,
                dense(model),
                experts(model));
    }

    private static Mixer.Attention wider(Mixer.Attention a, Mixer.Attention b) {
        return queries(b) > queries(a) ? b : a;
    }

    private static long queries(Mixer.Attention attention) {
        return (long) attention.heads() * attention.keyLength();
    }

    private static long dense(ModelSpec model) {
        int width = 0;
        for (var layer : model.layers()) {
            if (layer.feedForward() instanceof FeedForward.Dense(int inner)) {
                width = Math.max(width, inner);
            }
        }
        return width;
    }

    private static FeedForward.Experts experts(ModelSpec model) {
        var widest = NO_EXPERTS;
        for (var layer : model.layers()) {
            if (layer.feedForward() instanceof FeedForward.Experts experts
                    && experts.width() > widest.width()) {
                widest = experts;
            }
        }
        return widest;
    }

    boolean isLatent() {
        return latent.heads() > 0;
    }

    boolean hasExperts() {
        return experts.count() > 0;
    }

    /// Attention heads.
    long heads() {
        return isLatent() ? latent.heads() : attention.heads();
    }

    /// Values in one head's query and key, as attention multiplies them.
    long keyLength() {
        return isLatent() ? latent.row() : attention.keyLength();
    }

    /// Values in all heads' queries of a token.
    long queries() {
        return heads() * keyLength();
    }

    /// Values in what all heads of attention give for a token.
    long mixed() {
        return heads() * (isLatent() ? latent.valueLength() : attention.valueLength());
    }
}
