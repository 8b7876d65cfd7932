package plimsoll.rivals;

import plimsoll.core.FeedForward;
import plimsoll.core.Layer;
import plimsoll.core.Mixer;
import plimsoll.core.Scenario;

/// The few numbers of a model that such formulas look at, of its widest layer.
///
/// @param heads attention heads
/// @param kvHeads of them with keys and values of their own
/// @param headLength values of a key
/// @param width of the feed-forward network, of all experts at work
/// @param experts in all, 0 of a dense model
/// @param used experts at work
record Shape(int heads, int kvHeads, int headLength, int width, int experts, int used) {

    static Shape of(Scenario scenario) {
        return scenario.model().layers().stream()
                .map(Shape::of)
                .reduce(new Shape(0, 0, 0, 0, 0, 0), Shape::widest);
    }

    private static Shape of(Layer layer) {
        Shape mixer =
                switch (layer.mixer()) {
                    case Mixer.Attention a ->
                            new Shape(a.heads(), a.kvHeads(), a.keyLength(), 0, 0, 0);
                    case Mixer.Latent l -> new Shape(l.heads(), 1, l.row(), 0, 0, 0);
                    default -> new Shape(0, 0, 0, 0, 0, 0);
                };
        return switch (layer.feedForward()) {
            case FeedForward.Dense d -> mixer.widest(new Shape(0, 0, 0, d.width(), 0, 0));
            case FeedForward.Experts e ->
                    mixer.widest(
                            new Shape(
                                    0,
                                    0,
                                    0,
                                    e.width() * e.used() + e.sharedWidth(),
                                    e.count(),
                                    e.used()));
            case FeedForward.None _ -> mixer;
        };
    }

    private Shape widest(Shape other) {
        return new Shape(
                Math.max(heads, other.heads),
                Math.max(kvHeads, other.kvHeads),
                Math.max(headLength, other.headLength),
                Math.max(width, other.width),
                Math.max(experts, other.experts),
                Math.max(used, other.used));
    }
}
