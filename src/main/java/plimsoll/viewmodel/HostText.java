package plimsoll.viewmodel;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.core.Bytes;
import plimsoll.core.Estimate;
import plimsoll.core.Part;
import plimsoll.words.Words;

/// What a plan takes of the computer's own memory, in a line.
public final class HostText {
    /// What is not rounded to nought.
    private static final double LEAST = 0.005;

    private HostText() {}

    /// `and 9.61 GiB of the computer's memory (Weights 9.12, KV cache 0.49)`; nothing
    /// where it takes none.
    public static String of(Estimate estimate) {
        var host = estimate.host();
        if (host.total().equals(Bytes.ZERO)) {
            return "";
        }
        String parts =
                Stream.of(Part.WEIGHTS, Part.KV_CACHE)
                        .filter(part -> host.of(part).inGiB() >= LEAST)
                        .map(part -> PartText.sized(part, host))
                        .collect(Collectors.joining(", "));
        return parts.isEmpty()
                ? Words.of("host.some", Wording.gib(host.total()))
                : Words.of("host.parts", Wording.gib(host.total()), parts);
    }

    /// What keeps a device to a part of the memory that it shares, and who says so; nothing for
    /// one with a memory of its own.
    public static String limit(Estimate estimate) {
        var gpu = estimate.tightest().gpu();
        if (!gpu.unified()) {
            return "";
        }
        return switch (gpu.kind()) {
            case APPLE, AMD, NVIDIA -> Words.named("host.limit", gpu.kind());
            case INTEL, OTHER -> "";
        };
    }
}
