package plimsoll.viewmodel;

import java.util.List;
import java.util.stream.Collectors;
import plimsoll.core.Bytes;
import plimsoll.core.MemoryUse;
import plimsoll.core.Part;
import plimsoll.words.Words;

/// Parts of memory in words.
public final class PartText {
    private PartText() {}

    /// `KV cache`.
    public static String name(Part part) {
        return Words.named("part", part);
    }

    /// `Weights 8.38`: a part and its GiB, where the unit stands elsewhere.
    public static String sized(Part part, MemoryUse use) {
        return name(part) + Wording.NO_BREAK + Wording.gibNumber(use.of(part));
    }

    /// `KV cache: 2.50 GiB, 2 684 354 560 bytes`.
    public static String exactly(Part part, Bytes bytes) {
        return name(part) + ": " + Wording.gib(bytes) + ", " + Wording.exact(bytes);
    }

    /// `total 11.68 GiB: Weights 8.38, Runtime 0.50, …`, to be spoken.
    public static String spoken(MemoryUse use) {
        return Words.of("memory.spoken", Wording.gib(use.total()), all(Part.all(), use));
    }

    /// `Runtime 0.50, Activations 0.30`.
    public static String all(List<Part> parts, MemoryUse use) {
        return parts.stream().map(part -> sized(part, use)).collect(Collectors.joining(", "));
    }
}
