package plimsoll.viewmodel;

import plimsoll.core.CachePart;
import plimsoll.core.Estimate;
import plimsoll.core.Mixer;

/// What a slider's position means, in a line below it.
public final class Captions {
    private Captions() {}

    /// `4.89 bits per weight · 8.38 GiB, 7.97 on GPU`: the rest stays on the host.
    public static String weights(Estimate estimate) {
        var file = estimate.scenario().weights();
        return "%s bits per weight · %s, %s on GPU"
                .formatted(
                        Wording.bits(file.bits()),
                        Wording.gib(file.size()),
                        Wording.gibNumber(estimate.onDevices().weights()));
    }

    /// `160 KiB per token · 40 layers × 8 heads × 128`.
    public static String cache(Estimate estimate) {
        String growth = Wording.memory(estimate.perToken()) + " per token";
        return estimate.caches().stream()
                .filter(part -> part.perToken().count() > 0)
                .findFirst()
                .map(part -> growth + " · " + shape(part))
                .orElse("does not grow with the context");
    }

    private static String shape(CachePart part) {
        return switch (part.mixer()) {
            case Mixer.Attention attention ->
                    "%d layers × %d heads × %d"
                            .formatted(part.layers(), attention.kvHeads(), attention.keyLength());
            case Mixer.Latent latent ->
                    "%d layers × %d latent".formatted(part.layers(), latent.row());
            case Mixer.Recurrent state -> "%d recurrent layers".formatted(part.layers());
            case Mixer.None none -> "";
        };
    }
}
