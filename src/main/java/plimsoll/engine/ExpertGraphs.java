package plimsoll.engine;

import plimsoll.engine.Activations.Leftover;

/// Graphs whose layers choose among experts.
///
/// Gate, up and their product of every expert used are alive at once: `3 · used · width`. Where an
/// expert is less than half as wide as the residual stream, what the experts give
/// (`used · embedding`) is larger than that, and counts as well.
final class ExpertGraphs {
    private ExpertGraphs() {}

    static long used(Dimensions model) {
        return 3L * model.experts().used() * model.experts().width();
    }

    private static long given(Dimensions model) {
        return model.experts().used() * model.embedding();
    }

    private static boolean isWide(Dimensions model) {
        return model.embedding() > 2L * model.experts().width();
    }

    static Activations plain(Dimensions model) {
        long inner = isWide(model) ? used(model) + given(model) : used(model);
        long feedForward =
                Math.max(3 * model.dense(), inner) + 2 * model.embedding() + model.mixed();
        long attention = 2 * model.embedding() + 2 * model.queries();
        return isWide(model)
                ? wide(model, feedForward, attention)
                : new Activations(feedForward, attention, attention);
    }

    private static Activations wide(Dimensions model, long feedForward, long attention) {
        long routed = 3L * model.experts().count() + 18;
        return new Activations(
                        feedForward,
                        Math.max(attention, used(model) + 2 * model.embedding() + routed),
                        attention + used(model))
                .with(new Leftover(used(model) + model.embedding() + routed, false, given(model)));
    }

    static Activations gptOss(Dimensions model) {
        long embedding = model.embedding();
        return plain(model).with(new Leftover(embedding, true, embedding));
    }

    /// Latent attention: queries in the latent space, and all that they are made of.
    static Activations deepseek2(Dimensions model) {
        var latent = model.latent();
        long embedding = model.embedding();
        long head =
                0L
                        + latent.row()
                        + latent.latentRank()
                        + latent.plainLength()
                        + latent.ropeLength()
                        + latent.valueLength();
        long attention = latent.heads() * head + 2 * embedding;
        long feedForward = Math.max(3 * model.dense(), used(model)) + 2 * embedding + model.mixed();
        var experts = model.experts();
        long routed = used(model) + embedding + experts.width() + experts.count() + experts.used();
        return new Activations(
                        Math.max(feedForward, attention),
                        Math.max(attention, routed + embedding),
                        attention)
                .with(new Leftover(routed, false, Leftover.ALWAYS));
    }
}
