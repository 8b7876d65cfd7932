package plimsoll.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.core.LargestContext;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.viewmodel.Wording;

/// What a slide says beside its chart.
final class SlideText {
    private SlideText() {}

    /// The message: how far the scenarios reach.
    static String title(Sides sides) {
        return sides.other().map(other -> compared(sides, other)).orElseGet(() -> alone(sides));
    }

    private static String alone(Sides sides) {
        Tokens reach = reach(sides.main());
        return subject(sides)
                + (reach.equals(Tokens.NONE) ? " does not fit" : " fits up to " + tokens(reach));
    }

    private static String compared(Sides sides, Scenario other) {
        Tokens to = reach(sides.main());
        Tokens from = reach(other);
        String subject = subject(sides);
        if (to.equals(Tokens.NONE) || from.equals(Tokens.NONE) || to.equals(from)) {
            return subject
                    + ": "
                    + each(sides.mainName(), to)
                    + ", "
                    + each(sides.otherName(), from);
        }
        return sides.mainName()
                + " takes "
                + model(sides).or(() -> rig(sides)).orElse("it")
                + " from "
                + Wording.tokens(from)
                + " to "
                + tokens(to);
    }

    private static String each(String name, Tokens reach) {
        return name + (reach.equals(Tokens.NONE) ? " does not fit" : " to " + tokens(reach));
    }

    private static String tokens(Tokens tokens) {
        return Wording.tokens(tokens) + " tokens";
    }

    /// The largest context that fits and that the model was trained for.
    private static Tokens reach(Scenario scenario) {
        return LargestContext.of(scenario).min(scenario.model().trainedContext());
    }

    /// What both have in common.
    private static String subject(Sides sides) {
        return Stream.of(model(sides), rig(sides))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" on "));
    }

    private static Optional<String> model(Sides sides) {
        return shared(sides.all().map(scenario -> scenario.model().name()).toList());
    }

    private static Optional<String> rig(Sides sides) {
        return shared(sides.all().map(scenario -> rig(scenario.rig())).toList());
    }

    private static Optional<String> shared(List<String> names) {
        return names.stream().distinct().count() == 1
                ? Optional.of(names.getFirst())
                : Optional.empty();
    }

    private static String rig(Rig rig) {
        int count = rig.gpus().size();
        return (count == 1 ? "" : count + " × ") + rig.first().name();
    }

    /// Every assumption behind the figures of the main scenario.
    static String subtitle(Sides sides) {
        Scenario scenario = sides.main();
        boolean flash = scenario.estimate().flashAttention();
        int slots = scenario.batch().slots();
        return Stream.of(
                        Optional.of(scenario.weights().type().label() + " weights"),
                        Optional.of(cache(scenario) + " cache"),
                        Optional.of(scenario.engine().id() + " with " + scenario.backend().label()),
                        Optional.of("flash attention " + (flash ? "on" : "off")),
                        Optional.of("micro-batch " + scenario.batch().ubatch()),
                        Optional.of(slots == 1 ? "one conversation" : slots + " conversations"),
                        layers(scenario),
                        Optional.of(capacity(scenario.rig())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private static String cache(Scenario scenario) {
        String key = scenario.cache().keyType().label();
        String value = scenario.cache().valueType().label();
        return key.equals(value) ? key : key + " / " + value;
    }

    private static Optional<String> layers(Scenario scenario) {
        return scenario.gpuLayers().isAllOf(scenario.model())
                ? Optional.empty()
                : Optional.of(scenario.gpuLayers().count() + " layers on the GPU");
    }

    /// The devices, their memory, and what is kept of it.
    static String capacity(Rig rig) {
        String memory = rig(rig) + " · " + Wording.mib(rig.first().memory());
        return rig.reserve().count() == 0
                ? memory
                : memory + " less " + Wording.mib(rig.reserve()) + " reserved";
    }

    /// Where the figures come from.
    static String source() {
        return "Computed by Plimsoll "
                + Cli.version()
                + " from the model's tensors; memory as the device's driver reports it.";
    }
}
