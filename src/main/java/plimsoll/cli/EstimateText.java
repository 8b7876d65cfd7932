package plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import plimsoll.core.Bytes;
import plimsoll.core.Estimate;
import plimsoll.core.Fit;
import plimsoll.core.LargestContext;
import plimsoll.core.MemoryUse;
import plimsoll.core.Part;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.viewmodel.Wording;

/// An estimate for a terminal: what is asked, the parts, the verdict, the command to run it.
final class EstimateText {
    private static final List<Integer> NUMBERS = List.of(1, 2, 3);
    private static final String INDENT = "  ";

    /// How a shell reads a command on, and the next line is set in.
    private static final String CONTINUED = " \\\n" + INDENT.repeat(2);

    private final Scenario scenario;
    private final Estimate estimate;

    private EstimateText(Scenario scenario) {
        this.scenario = scenario;
        this.estimate = scenario.estimate();
    }

    static List<String> lines(Scenario scenario) {
        var text = new EstimateText(scenario);
        List<String> lines = new ArrayList<>();
        lines.addAll(text.question());
        lines.add("");
        text.parts().forEach(row -> lines.add(INDENT + row));
        lines.add("");
        lines.addAll(text.verdict());
        lines.add("");
        lines.add(INDENT + String.join(CONTINUED, scenario.engine().command(scenario)));
        return lines.stream().map(Plain::text).toList();
    }

    private List<String> question() {
        int devices = estimate.devices().size();
        String times = devices == 1 ? "" : devices + " × ";
        var cache = scenario.cache();
        return List.of(
                scenario.model().name()
                        + " "
                        + scenario.weights().type().label()
                        + " on "
                        + times
                        + scenario.rig().first().name()
                        + " ("
                        + Wording.mib(scenario.rig().first().memory())
                        + ")",
                scenario.engine().id()
                        + ", "
                        + Wording.tokens(estimate.context())
                        + " tokens of context"
                        + ", K "
                        + cache.keyType().label()
                        + ", V "
                        + cache.valueType().label()
                        + ", flash attention "
                        + (estimate.flashAttention() ? "on" : "off"));
    }

    private List<String> parts() {
        MemoryUse device = estimate.onDevices();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "GiB", "bytes on GPU", "bytes on host"));
        for (Part part : Part.all()) {
            rows.add(row(Wording.part(part), device.of(part), bytes(estimate.host().of(part))));
        }
        rows.add(row("Total", device.total(), bytes(estimate.host().total())));
        rows.add(row("Capacity", estimate.capacity(), ""));
        return new Table(rows, NUMBERS).lines();
    }

    private static List<String> row(String name, Bytes size, String host) {
        return List.of(name, Wording.gibNumber(size), bytes(size), host);
    }

    private static String bytes(Bytes size) {
        return Wording.exact(size).replaceFirst("\\D*$", "");
    }

    private List<String> verdict() {
        Tokens largest = LargestContext.of(scenario);
        return Stream.of(fit(), band(), growth(largest)).flatMap(List::stream).toList();
    }

    private List<String> fit() {
        return List.of(
                switch (estimate.fit()) {
                    case Fit.Fits(var spare) -> "Fits, " + Wording.gib(spare) + " to spare.";
                    case Fit.Tight(var spare) -> "Tight fit, " + Wording.gib(spare) + " to spare.";
                    case Fit.TooBig(var missing) ->
                            "Does not fit, " + Wording.gib(missing) + " are missing.";
                });
    }

    private List<String> band() {
        if (estimate.low().equals(estimate.high())) {
            return List.of();
        }
        return List.of(
                "It may turn out to be "
                        + Wording.gibNumber(estimate.low())
                        + " to "
                        + Wording.gib(estimate.high())
                        + ".");
    }

    private List<String> growth(Tokens largest) {
        String longest =
                largest.equals(Tokens.NONE)
                        ? "No context fits."
                        : "The largest context that fits is "
                                + Wording.tokens(largest)
                                + " tokens.";
        return List.of(
                longest, "One more token takes " + Wording.memory(estimate.perToken()) + ".");
    }
}
