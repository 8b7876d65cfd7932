package plimsoll.viewmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.core.Scenario;
import plimsoll.words.Words;

/// What of a plan another engine takes as something else, in words.
final class Adoption {
    private Adoption() {}

    /// `vLLM: weights Q4_K_M became AWQ, KV cache q8_0 became fp8.`; nothing where all stayed.
    static Optional<String> told(Scenario before, Scenario after) {
        var changes = new ArrayList<String>();
        add(before.weights().type().label(), after.weights().type().label(), Words.of("adopted.weights"), changes);
        add(Contrast.cache(before.cache()), Contrast.cache(after.cache()), Words.of("adopted.cache"), changes);
        add(share(before), share(after), Words.of("adopted.share"), changes);
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(after.engine().name() + ": " + String.join(", ", changes) + ".");
    }

    private static String share(Scenario scenario) {
        return Wording.percent(scenario.cache().utilization());
    }

    private static void add(String before, String after, String name, List<String> changes) {
        if (!before.equals(after)) {
            changes.add(Words.of("adopted.became", name, before, after));
        }
    }
}
