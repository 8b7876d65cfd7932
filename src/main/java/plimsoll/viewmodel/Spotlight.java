package plimsoll.viewmodel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plimsoll.core.Forecast;
import plimsoll.core.MemoryUse;
import plimsoll.core.Part;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.words.Words;

/// What is new from one step of a lesson to the next.
///
/// @param change what was chosen otherwise, `f16 → q8_0`; empty where nothing was
/// @param effect what that does
/// @param part the part of memory that changes most, if one changes
public record Spotlight(String change, String effect, Optional<Part> part) {
    private static final String ARROW = " → ";

    public static Spotlight of(Forecast one, Forecast two) {
        MemoryUse from = one.estimate().onDevices();
        MemoryUse to = two.estimate().onDevices();
        Optional<Part> part =
                Part.all().stream()
                        .max(Comparator.comparingLong(p -> Math.abs(difference(p, from, to))))
                        .filter(p -> difference(p, from, to) != 0);
        var effects = new ArrayList<String>();
        part.ifPresent(p -> effects.add(effect(p, from, to)));
        reach(one, two).ifPresent(effects::add);
        return new Spotlight(
                change(one.scenario(), two.scenario()), String.join(" · ", effects), part);
    }

    private static long difference(Part part, MemoryUse from, MemoryUse to) {
        return to.of(part).count() - from.of(part).count();
    }

    /// `KV cache 2.50 → 1.33 GiB`.
    private static String effect(Part part, MemoryUse from, MemoryUse to) {
        return PartText.sized(part, from) + ARROW + Wording.gib(to.of(part));
    }

    /// `largest context 19 200 → 35 328`; nothing where it is the same.
    private static Optional<String> reach(Forecast one, Forecast two) {
        return one.largest().equals(two.largest())
                ? Optional.empty()
                : Optional.of(
                        Words.of("spotlight.largest", reach(one.largest()), reach(two.largest())));
    }

    private static String reach(Tokens largest) {
        if (largest.equals(Tokens.MAX)) {
            return Words.of("spotlight.endless");
        }
        return largest.equals(Tokens.NONE) ? Words.of("spotlight.none") : Wording.tokens(largest);
    }

    /// `f16 → q8_0`, `16 384 → 8 192 tokens`.
    private static String change(Scenario one, Scenario two) {
        List<String> from = new ArrayList<>();
        List<String> to = new ArrayList<>();
        if (!one.withContext(two.context()).equals(two)) {
            var names = Contrast.of(one, two);
            from.add(names.one());
            to.add(names.two());
        }
        if (!one.context().equals(two.context())) {
            from.add(Wording.tokens(one.context()));
            to.add(Words.counted("tokens", two.context().count(), Wording.tokens(two.context())));
        }
        return from.isEmpty() ? "" : String.join(" · ", from) + ARROW + String.join(" · ", to);
    }
}
