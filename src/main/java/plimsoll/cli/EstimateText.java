package plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import plimsoll.core.Bytes;
import plimsoll.core.Estimate;
import plimsoll.core.LargestContext;
import plimsoll.core.MemoryUse;
import plimsoll.core.Part;
import plimsoll.core.Scenario;
import plimsoll.viewmodel.Contrast;
import plimsoll.viewmodel.PartText;
import plimsoll.viewmodel.Verdict;
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
        return List.of(
                scenario.model().name()
                        + " "
                        + scenario.weights().type().label()
                        + " on "
                        + Contrast.rig(scenario)
                        + " ("
                        + Wording.mib(scenario.rig())
                        + ")",
                scenario.engine().id()
                        + ", "
                        + Wording.tokens(estimate.context())
                        + " tokens of context"
                        + ", "
                        + Contrast.cache(scenario.cache())
                        + " KV cache"
                        + ", flash attention "
                        + (estimate.flashAttention() ? "on" : "off"));
    }

    private List<String> parts() {
        MemoryUse device = estimate.onDevices();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "GiB", "bytes on GPU", "bytes on host"));
        for (Part part : Part.all()) {
            rows.add(row(PartText.name(part), device.of(part), bytes(estimate.host().of(part))));
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
        var verdict =
                Verdict.of(estimate, LargestContext.of(scenario), LargestContext.certain(scenario));
        List<String> lines =
                new ArrayList<>(List.of(verdict.headline() + ".", verdict.detail() + "."));
        if (!estimate.low().equals(estimate.high())) {
            lines.add(
                    "It may turn out to be "
                            + Wording.gibNumber(estimate.low())
                            + " to "
                            + Wording.gib(estimate.high())
                            + ".");
        }
        return lines;
    }
}
