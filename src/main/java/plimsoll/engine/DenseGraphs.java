package plimsoll.engine;

import plimsoll.engine.Activations.Leftover;

/// Graphs whose layers all have one feed-forward network for every token.
///
/// At its widest, a layer holds gate, up and their product (`3 · dense`), two rows of the residual
/// stream, and what attention gave. Attention holds the residual stream twice and the queries
/// twice.
final class DenseGraphs {
    private DenseGraphs() {}

    static Activations plain(Dimensions model) {
        long attention = 2 * model.embedding() + 2 * model.queries();
        return new Activations(
                3 * model.dense() + 2 * model.embedding() + model.mixed(), attention, attention);
    }

    /// Narrow networks leave something below the logits.
    static Activations llama(Dimensions model) {
        var plain = plain(model);
        long embedding = model.embedding();
        if (model.dense() >= 3 * embedding) {
            return plain;
        }
        long left =
                embedding == model.queries()
                        ? 2 * embedding + model.mixed()
                        : model.dense() + embedding;
        return plain.with(new Leftover(left, true, embedding));
    }

    /// Queries, keys and values are one tensor.
    static Activations phi3(Dimensions model) {
        long embedding = model.embedding();
        long keyLength = model.keyLength();
        long rotated = keyLength % 64 == 0 ? 4 * embedding : 0;
        return new Activations(
                        3 * model.dense() + 2 * embedding,
                        2 * embedding,
                        model.queries() + 2 * keyLength * model.attention().kvHeads() + rotated)
                .with(new Leftover(2 * embedding, true, embedding));
    }

    /// Attention and feed-forward network work side by side.
    static Activations commandR(Dimensions model) {
        long embedding = model.embedding();
        return new Activations(
                3 * model.dense() + 2 * embedding + model.mixed(),
                2 * embedding + 2 * model.queries(),
                3 * model.dense() + 4 * embedding);
    }

    /// The embeddings that each layer looks up stay alive to the end.
    static Activations gemma4(Dimensions model) {
        long perLayer = model.perLayer() * model.layers();
        long embedding = model.embedding();
        return new Activations(
                        3 * model.dense() + 4 * embedding + perLayer,
                        2 * perLayer + 2 * embedding,
                        perLayer + 6 * model.queries())
                .with(new Leftover(perLayer + 2 * embedding, true, Leftover.ALWAYS));
    }
}
