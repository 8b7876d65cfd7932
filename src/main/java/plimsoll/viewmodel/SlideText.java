package plimsoll.viewmodel;

import java.util.ArrayList;
import java.util.Optional;
import plimsoll.core.Estimate;
import plimsoll.core.Forecast;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;

/// The words of a slide: a true sentence about what it shows, and every assumption behind it.
public final class SlideText {
    private SlideText() {}

    /// `q8_0 nearly doubles the context of Qwen3 14B on an RTX 4070 Ti`.
    public static String title(Outlook outlook) {
        return outlook.other()
                .map(other -> compared(other, outlook.shown()))
                .orElseGet(() -> alone(outlook.shown()));
    }

    /// `Q4_K_M weights · llama.cpp, flash attention on · RTX 4070 Ti, 11.99 GiB`.
    public static String subtitle(Outlook outlook) {
        var estimate = outlook.shown().estimate();
        var scenario = estimate.scenario();
        Optional<Scenario> rival = outlook.other().map(Forecast::scenario);
        var words = new ArrayList<String>();
        words.add(weights(scenario, rival));
        words.add(cache(scenario, rival));
        words.add(
                "%s, flash attention %s"
                        .formatted(
                                scenario.engine().id(), estimate.flashAttention() ? "on" : "off"));
        words.add(batch(scenario));
        words.add(rig(estimate));
        return String.join(" · ", words);
    }

    /// `Model and estimate: Plimsoll …`.
    public static String source() {
        return "Estimate by Plimsoll, from the rules of llama.cpp v0.5.0 as measured";
    }

    /// `qwen3-14b-Q4_K_M-f16-q8_0.png`: letters that every file system takes.
    public static String fileName(Outlook outlook) {
        var scenario = outlook.shown().scenario();
        String other =
                outlook.other().map(o -> "-" + Contrast.cache(o.scenario().cache())).orElse("");
        String name =
                scenario.model().id()
                        + "-"
                        + scenario.weights().type().label()
                        + other
                        + "-"
                        + Contrast.cache(scenario.cache());
        return name.replaceAll("[^A-Za-z0-9._-]+", "-") + ".png";
    }

    private static String alone(Forecast forecast) {
        String subject = subject(forecast.scenario());
        Tokens trained = forecast.scenario().model().trainedContext();
        Tokens largest = forecast.largest();
        if (largest.count() == 0) {
            return subject + " does not fit";
        }
        return largest.compareTo(trained) >= 0
                ? "%s fits with all of its %s tokens".formatted(subject, Wording.tokens(trained))
                : "%s runs out of memory above %s tokens"
                        .formatted(subject, Wording.tokens(largest));
    }

    private static String compared(Forecast one, Forecast two) {
        String name = Contrast.of(one.scenario(), two.scenario()).two();
        String subject = subject(two.scenario());
        if (one.largest().count() == 0 || two.largest().count() == 0) {
            return alone(two);
        }
        double factor = (double) two.largest().count() / one.largest().count();
        return factor == 1
                ? "%s leaves the context of %s as it is".formatted(name, subject)
                : "%s gives %s %s the context".formatted(name, subject, Wording.factor(factor));
    }

    private static String subject(Scenario scenario) {
        return scenario.model().name() + " on " + article(Contrast.rig(scenario));
    }

    /// `an RTX 4070 Ti`, `a GTX 1080`, `2 × RTX 3090`.
    private static String article(String rig) {
        if (Character.isDigit(rig.charAt(0))) {
            return rig;
        }
        String letters = rig.split(" ", 2)[0];
        boolean spelled = letters.equals(letters.toUpperCase(java.util.Locale.ROOT));
        String vowels = spelled ? "AEFHILMNORSX" : "AEIOUaeiou";
        return (vowels.indexOf(rig.charAt(0)) >= 0 ? "an " : "a ") + rig;
    }

    private static String weights(Scenario scenario, Optional<Scenario> rival) {
        String type = scenario.weights().type().label();
        String other = rival.map(r -> r.weights().type().label()).orElse(type);
        return (type.equals(other) ? type : other + " and " + type) + " weights";
    }

    private static String cache(Scenario scenario, Optional<Scenario> rival) {
        String type = Contrast.cache(scenario.cache());
        String other = rival.map(r -> Contrast.cache(r.cache())).orElse(type);
        return (type.equals(other) ? type : other + " and " + type) + " KV cache";
    }

    private static String batch(Scenario scenario) {
        String ubatch = "ubatch " + scenario.batch().ubatch();
        int slots = scenario.batch().slots();
        return slots == 1 ? ubatch : ubatch + ", " + Wording.counted(slots, "slot");
    }

    private static String rig(Estimate estimate) {
        var rig = estimate.scenario().rig();
        String capacity = Wording.gib(estimate.capacity()) + " usable";
        String reserve =
                rig.reserve().count() == 0
                        ? ""
                        : " (" + Wording.memory(rig.reserve()) + " reserved)";
        return Contrast.rig(estimate.scenario()) + ", " + capacity + reserve;
    }
}
