package plimsoll.support;

import java.util.List;
import java.util.stream.IntStream;
import plimsoll.core.Architecture;
import plimsoll.core.FeedForward;
import plimsoll.core.Layer;
import plimsoll.core.Mixer;
import plimsoll.core.ModelSpec;
import plimsoll.core.Tokens;

/// The smallest models that are still models.
public final class Tiny {
    private Tiny() {}

    public static ModelSpec spec(Architecture architecture, int layers) {
        var mixer = new Mixer.Attention(4, 2, 64, 64, 0, true);
        var layer = new Layer(mixer, new FeedForward.Dense(512));
        List<Layer> all = IntStream.range(0, layers).mapToObj(_ -> layer).toList();
        var context = new Tokens(4096);
        return new ModelSpec("tiny", "Tiny", architecture, 256, 300, context, all, true, 0, 0);
    }

    /// A file of two layers.
    public static GgufBuilder llama() {
        return Written.of(spec(Architecture.LLAMA, 2));
    }
}
