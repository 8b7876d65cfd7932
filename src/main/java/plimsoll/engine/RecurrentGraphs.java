package plimsoll.engine;

import plimsoll.engine.Activations.Leftover;
import plimsoll.engine.Activations.State;

/// Graphs with layers that keep a state instead of keys and values. Those with attention between
/// them are fitted to measurements, not derived.
final class RecurrentGraphs {
    private RecurrentGraphs() {}

    static Activations mamba(Dimensions model) {
        long inner = model.recurrent().innerLength();
        return new Activations(6 * inner, 0, 0)
                .with(new Leftover(model.embedding(), false, Leftover.ALWAYS))
                .with(state(model, 1, 6));
    }

    static Activations granite(Dimensions model) {
        long embedding = model.embedding();
        var experts = model.experts();
        long given = experts.used() * embedding;
        long mixture = 2 * given + 2L * experts.used() * experts.width() + 4 * embedding;
        long dense = 3 * model.dense() + 2 * embedding + model.mixed();
        return new Activations(
                        Math.max(mixture, dense),
                        3 * embedding,
                        2 * embedding + 2 * model.queries())
                .with(new Leftover(ExpertGraphs.used(model) + given, false, given))
                .with(state(model, 1, 4));
    }

    /// Delta nets with experts.
    static Activations deltaExperts(Dimensions model) {
        long embedding = model.embedding();
        long used = ExpertGraphs.used(model);
        long given = model.experts().used() * embedding;
        long routed = 3L * model.experts().count();
        return new Activations(
                        2 * given + used + 3 * embedding + routed + 2L * model.experts().used() + 2,
                        2 * embedding + Math.max(3 * model.queries(), used + routed),
                        2 * embedding + 5 * model.queries() + routed)
                .with(new Leftover(embedding, true, given / 4))
                .with(state(model, 2, 6));
    }

    /// Delta nets without.
    static Activations deltaDense(Dimensions model) {
        long embedding = model.embedding();
        return new Activations(
                        3 * model.dense() + 2 * embedding,
                        2 * embedding + 3 * model.queries(),
                        2 * embedding + 5 * model.queries())
                .with(new Leftover(embedding, true, embedding))
                .with(state(model, 2, 6));
    }

    /// Copies of one layer's state, and its convolution before and after.
    private static State state(Dimensions model, int copies, int rows) {
        var recurrent = model.recurrent();
        return new State(
                copies * recurrent.recurrentState() + 2 * recurrent.convolutionState(),
                (long) rows * recurrent.innerLength());
    }
}
