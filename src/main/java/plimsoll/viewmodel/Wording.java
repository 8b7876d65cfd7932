package plimsoll.viewmodel;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import plimsoll.core.Bytes;
import plimsoll.core.MemoryUse;
import plimsoll.core.Part;
import plimsoll.core.Tokens;

/// Turns numbers into words: the only place that formats.
///
/// Thousands are parted by a space that does not break, and so is a number from its unit; it is
/// the one such space that every font has.
public final class Wording {
    private static final char NO_BREAK = '\u00a0';
    private static final int KIBI = 1 << 10;
    private static final int MEBI = 1 << 20;

    private Wording() {}

    /// `11.68`, in GiB.
    public static String gibNumber(Bytes bytes) {
        return String.format(Locale.ROOT, "%.2f", bytes.inGiB());
    }

    /// `11.68 GiB`.
    public static String gib(Bytes bytes) {
        return gibNumber(bytes) + NO_BREAK + "GiB";
    }

    /// `12 282 MiB`.
    public static String mib(Bytes bytes) {
        return grouped(Math.round(bytes.inMiB())) + NO_BREAK + "MiB";
    }

    /// `160 KiB`, `42.5 KiB`, `2.5 GiB`: in the largest unit that the amount reaches.
    public static String memory(Bytes bytes) {
        if (bytes.count() < KIBI) {
            return bytes.count() + String.valueOf(NO_BREAK) + "B";
        }
        if (bytes.count() < MEBI) {
            return shortest(bytes.inKiB()) + NO_BREAK + "KiB";
        }
        boolean small = bytes.count() < 1L << 30;
        return shortest(small ? bytes.inMiB() : bytes.inGiB()) + NO_BREAK + (small ? "MiB" : "GiB");
    }

    /// `12 541 296 640 bytes`.
    public static String exact(Bytes bytes) {
        return grouped(bytes.count()) + NO_BREAK + (bytes.count() == 1 ? "byte" : "bytes");
    }

    /// `16 384`.
    public static String tokens(Tokens tokens) {
        return grouped(tokens.count());
    }

    /// `8K`, `2M`: a round number of tokens at an axis; K is 1024 and M is 1024 K.
    public static String tick(Tokens tokens) {
        int count = tokens.count();
        if (count % KIBI != 0) {
            return grouped(count);
        }
        boolean millions = count >= MEBI && count % MEBI == 0;
        return count == 0 ? "0" : count / (millions ? MEBI : KIBI) + (millions ? "M" : "K");
    }

    /// `4`, `0.5`: a round number of GiB at an axis.
    public static String tick(Bytes bytes) {
        return shortest(bytes.inGiB());
    }

    /// `KV cache`.
    public static String part(Part part) {
        return switch (part) {
            case WEIGHTS -> "Weights";
            case RUNTIME -> "Runtime";
            case ACTIVATIONS -> "Activations";
            case KV_CACHE -> "KV cache";
        };
    }

    /// `Weights 8.38`: a part and its GiB, where the unit stands elsewhere.
    public static String part(Part part, MemoryUse use) {
        return part(part) + NO_BREAK + gibNumber(use.of(part));
    }

    /// `KV cache: 2.50 GiB, 2 684 354 560 bytes`.
    public static String exactly(Part part, Bytes bytes) {
        return part(part) + ": " + gib(bytes) + ", " + exact(bytes);
    }

    /// `total 11.68 GiB: Weights 8.38, Runtime 0.50, …`, to be spoken.
    public static String spoken(MemoryUse use) {
        return "total " + gib(use.total()) + ": " + parts(Part.all(), use);
    }

    /// `Runtime 0.50, Activations 0.30`.
    public static String parts(List<Part> parts, MemoryUse use) {
        return parts.stream().map(part -> part(part, use)).collect(Collectors.joining(", "));
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', NO_BREAK);
    }

    private static String shortest(double number) {
        return String.format(Locale.ROOT, "%.2f", number).replaceFirst("\\.?0+$", "");
    }
}
