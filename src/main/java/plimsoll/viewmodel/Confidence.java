package plimsoll.viewmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.catalog.Evidence;
import plimsoll.catalog.Offload;
import plimsoll.core.Architecture;
import plimsoll.core.Backend;
import plimsoll.core.Estimate;
import plimsoll.core.Holding;
import plimsoll.core.MemoryUse;
import plimsoll.core.Part;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.WeightFile;

/// How sure an estimate is, and what was measured to say so.
///
/// @param summary what the total may turn out to be, a sentence
/// @param parts how sure each part is
/// @param heading what the measured loads are loads of
/// @param loads what was measured of this architecture
/// @param source who was asked
public record Confidence(
        String summary, List<Row> parts, String heading, List<Row> loads, String source) {

    /// A line of either table.
    ///
    /// @param name what it is about
    /// @param figure the figure of it
    /// @param reason where that comes from
    public record Row(String name, String figure, String reason) {}

    /// How sure `estimate` is.
    ///
    /// @param estimate what is asked about
    /// @param evidence what was measured of its architecture
    public static Confidence of(Estimate estimate, Optional<Evidence> evidence) {
        if (!(estimate.holding() instanceof Holding.Reserved)) {
            return workedOut(estimate);
        }
        return new Confidence(
                summary(estimate),
                Part.all().stream().map(part -> row(part, estimate, evidence)).toList(),
                heading(estimate, evidence),
                evidence.map(Confidence::loads).orElse(List.of()),
                evidence.map(known -> "Source: " + known.source() + ".").orElse(""));
    }

    /// Of an engine that nothing was measured of.
    private static Confidence workedOut(Estimate estimate) {
        List<Row> rows =
                Part.all().stream()
                        .map(part -> row(part, estimate, Held.reason(part, estimate)))
                        .toList();
        return new Confidence(summary(estimate), rows, Held.heading(estimate), List.of(), "");
    }

    private static String summary(Estimate estimate) {
        return "This plan takes %s to %s; most likely %s."
                .formatted(
                        Wording.gibNumber(estimate.low()),
                        Wording.gib(estimate.high()),
                        Wording.gib(estimate.onDevices().total()));
    }

    private static Row row(Part part, Estimate estimate, Optional<Evidence> evidence) {
        return row(part, estimate, reason(part, estimate, evidence));
    }

    private static Row row(Part part, Estimate estimate, String reason) {
        MemoryUse least = estimate.least();
        MemoryUse most = estimate.most();
        boolean exact = least.of(part).equals(most.of(part));
        String figure =
                exact
                        ? Wording.gib(estimate.onDevices().of(part)) + " exactly"
                        : Wording.gibNumber(least.of(part)) + " to " + Wording.gib(most.of(part));
        return new Row(Wording.part(part), figure, reason);
    }

    private static String reason(Part part, Estimate estimate, Optional<Evidence> evidence) {
        return switch (part) {
            case WEIGHTS -> weights(estimate);
            case RUNTIME -> runtime(estimate.scenario());
            case ACTIVATIONS -> activations(estimate, evidence.isPresent());
            case KV_CACHE -> "Cells, layers and bytes as the engine rounds them.";
        };
    }

    private static String weights(Estimate estimate) {
        return estimate.scenario().weights().origin() == WeightFile.Origin.FILE
                ? "Every tensor, from the file's own header."
                : "The quantizer's usual mix; published files are within 2 %."
                        + " Open the .gguf to have it exact.";
    }

    private static String runtime(Scenario scenario) {
        return switch (scenario.backend()) {
            case CUDA -> "The driver's own; it grows with the card, " + grown(scenario.rig());
            case VULKAN -> "The driver's own; hardly anybody has published it.";
        };
    }

    private static String grown(Rig rig) {
        return rig.gpus().stream().allMatch(gpu -> gpu.threads() > 0)
                ? "as logs of cards with nothing else on them show it."
                : "and this one's threads are not known.";
    }

    private static String activations(Estimate estimate, boolean measured) {
        if (!measured) {
            return "The graph of a similar architecture stands in.";
        }
        return estimate.scenario().backend() == Backend.CUDA
                ? "The model's graph, with the engine's allocator replayed over it."
                : "The same replay as for CUDA; Vulkan orders the graph a little differently.";
    }

    private static String heading(Estimate estimate, Optional<Evidence> evidence) {
        Architecture architecture = estimate.scenario().model().architecture();
        return evidence.isPresent()
                ? "Measured loads of the architecture " + architecture.label()
                : "Nothing was measured of the architecture " + architecture.label();
    }

    private static List<Row> loads(Evidence evidence) {
        var rows = new ArrayList<Row>();
        for (Evidence.Case one : evidence.cases()) {
            rows.add(
                    new Row(
                            Wording.backend(one.backend()) + ", " + offload(one.offload()),
                            Wording.counted(one.runs(), "load"),
                            outcome(one)));
        }
        return rows;
    }

    private static String offload(Offload offload) {
        return switch (offload) {
            case FULL -> "all layers on one GPU";
            case PARTIAL -> "a part of them";
            case SEVERAL -> "several GPUs";
        };
    }

    private static String outcome(Evidence.Case one) {
        return one.exact() == one.runs()
                ? "all exact to the byte"
                : "%s exact to the byte, a GPU's buffers at worst %s off"
                        .formatted(
                                Wording.percent((double) one.exact() / one.runs()),
                                Wording.share(one.worst()));
    }
}
