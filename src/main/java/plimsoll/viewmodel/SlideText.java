package plimsoll.viewmodel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.core.Forecast;
import plimsoll.core.Scenario;
import plimsoll.core.Setting;
import plimsoll.core.Tokens;
import plimsoll.words.Words;

/// The words of a slide: a true sentence about what it shows, and every assumption behind it.
public final class SlideText {
    /// Parts assumptions; a line may end behind it, not before it.
    private static final String DOT = "\u00a0· ";

    private SlideText() {}

    /// `q8_0 takes Qwen3 14B on an RTX 4070 Ti from 19 200 to 35 328 tokens`.
    public static String title(Outlook outlook) {
        return outlook.other()
                .map(other -> compared(other, outlook.shown()))
                .orElseGet(() -> alone(outlook.shown()));
    }

    /// `Qwen3 14B · Q4_K_M weights · f16 and q8_0 KV cache · … · RTX 4070 Ti · 12 282 MiB`.
    public static String subtitle(Outlook outlook) {
        List<Scenario> scenarios =
                Stream.concat(outlook.other().stream(), Stream.of(outlook.shown()))
                        .map(Forecast::scenario)
                        .toList();
        return Aspect.ALL.stream()
                .map(aspect -> aspect.of(scenarios))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(DOT));
    }

    /// Where the figures come from.
    public static String source(Scenario scenario) {
        var engine = scenario.engine();
        return engine.settings().contains(Setting.UBATCH)
                ? Words.of("slide.source", Release.version())
                : Words.of("slide.source.rules", Release.version(), engine.name());
    }

    /// `qwen3-14b-q4_k_m-16k-f16-q8_0`: letters that every file system takes, without an ending.
    public static String fileName(Outlook outlook) {
        var scenario = outlook.shown().scenario();
        var parts =
                Stream.of(
                        Stream.of(
                                scenario.model().id().replaceFirst(".*[/\\\\]", ""),
                                scenario.weights().type().label(),
                                Wording.tick(scenario.context()).replace("\u00a0", "")),
                        outlook.other().stream().map(SlideText::cache),
                        Stream.of(cache(outlook.shown())));
        return parts.flatMap(part -> part)
                .collect(Collectors.joining("-"))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", "-");
    }

    private static String cache(Forecast forecast) {
        return Contrast.cache(forecast.scenario().cache());
    }

    private static String alone(Forecast forecast) {
        String model = forecast.scenario().model().name();
        String rig = rig(forecast.scenario());
        String length = Wording.tokens(length(forecast));
        if (neverFits(forecast)) {
            return beyond(forecast).never(model, rig);
        }
        return isWhole(forecast)
                ? Words.of("slide.whole", model, rig, length)
                : beyond(forecast).upTo(model, rig, length);
    }

    private static String compared(Forecast one, Forecast two) {
        var names = Contrast.of(one.scenario(), two.scenario());
        String subject = subject(one.scenario(), two.scenario());
        if (neverFits(one) || neverFits(two)) {
            return subject + ": " + each(names.one(), one) + ", " + each(names.two(), two);
        }
        return length(one).equals(length(two))
                ? leaves(names.two(), subject, two)
                : takes(names.two(), subject, length(one), two);
    }

    private static String leaves(String name, String subject, Forecast forecast) {
        String length = Wording.tokens(length(forecast));
        return isWhole(forecast)
                ? Words.of("slide.leavesWhole", name, subject, length)
                : Words.of("slide.leaves", name, subject, length);
    }

    private static String takes(String name, String subject, Tokens from, Forecast to) {
        String start = Wording.tokens(from);
        String length = Wording.tokens(length(to));
        return isWhole(to)
                ? Words.of("slide.takesWhole", name, subject, start, length)
                : Words.of("slide.takes", name, subject, start, length);
    }

    private static String each(String name, Forecast forecast) {
        if (neverFits(forecast)) {
            return beyond(forecast).never(name);
        }
        String length = Wording.tokens(length(forecast));
        return isWhole(forecast)
                ? Words.of("slide.each.whole", name, length)
                : Words.of("slide.each.upTo", name, length);
    }

    private static Beyond beyond(Forecast forecast) {
        return Beyond.of(forecast.estimate());
    }

    private static boolean neverFits(Forecast forecast) {
        return forecast.largest().equals(Tokens.NONE);
    }

    /// The largest context that fits and that the model was trained for.
    private static Tokens length(Forecast forecast) {
        return forecast.largest().min(forecast.scenario().model().trainedContext());
    }

    /// Whether it is the model that ends the context, not the memory.
    private static boolean isWhole(Forecast forecast) {
        return length(forecast).equals(forecast.scenario().model().trainedContext());
    }

    /// What both have in common.
    private static String subject(Scenario one, Scenario two) {
        Optional<String> model = Optional.of(two.model().name()).filter(one.model().name()::equals);
        Optional<String> rig = Optional.of(rig(two)).filter(rig(one)::equals);
        return Stream.of(model, rig)
                .flatMap(Optional::stream)
                .reduce((what, where) -> Words.of("slide.on", what, where))
                .orElseGet(() -> Words.of("slide.context"));
    }

    /// `an RTX 4070 Ti`, `a GTX 1080`, `an 8 GiB GPU`, `2 × RTX 3090`.
    static String rig(Scenario scenario) {
        String rig = Contrast.rig(scenario);
        if (scenario.rig().gpus().size() > 1) {
            return rig;
        }
        String first = rig.split(" ", 2)[0];
        boolean spelled = first.equals(first.toUpperCase(Locale.ROOT));
        String vowel = spelled ? "[AEFHILMNORSX].*|8\\d*|11|18" : "[AEIOUaeiou].*";
        return first.matches(vowel) ? Words.of("slide.an", rig) : Words.of("slide.a", rig);
    }
}
