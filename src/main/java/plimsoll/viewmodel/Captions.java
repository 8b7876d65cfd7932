package plimsoll.viewmodel;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.core.CachePart;
import plimsoll.core.Estimate;
import plimsoll.core.Mixer;
import plimsoll.words.Words;

/// What a slider's position means, in a line below it.
public final class Captions {
    private Captions() {}

    /// `4.89 bits per weight · 8.38 GiB, 7.97 on GPU`: the rest stays on the host.
    public static String weights(Estimate estimate) {
        var file = estimate.scenario().weights();
        return Words.of(
                "caption.weights",
                Wording.bits(file.bits()),
                Wording.gib(file.size()),
                Wording.gibNumber(estimate.onDevices().weights()));
    }

    /// `160 KiB per token · 40 layers × 8 heads × 128`.
    public static String cache(Estimate estimate) {
        return estimate.caches().stream()
                .filter(part -> part.perToken().count() > 0)
                .findFirst()
                .map(part -> growth(estimate, part))
                .orElseGet(() -> Words.of("caption.constant"));
    }

    private static String growth(Estimate estimate, CachePart part) {
        String growth = Words.of("caption.perToken", Wording.memory(estimate.perToken()));
        return Stream.of(growth, shape(part))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String shape(CachePart part) {
        int layers = part.layers();
        return switch (part.mixer()) {
            case Mixer.Attention attention ->
                    Words.counted("caption.layers", layers, layers)
                            + " × "
                            + Words.counted(
                                    "caption.heads", attention.kvHeads(), attention.kvHeads())
                            + " × "
                            + attention.keyLength();
            case Mixer.Latent latent ->
                    Words.counted("caption.latent", layers, layers, latent.row());
            case Mixer.Recurrent _ -> Words.counted("caption.recurrent", layers, layers);
            case Mixer.None _ -> "";
        };
    }
}
