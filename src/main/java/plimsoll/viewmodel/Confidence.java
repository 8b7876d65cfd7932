package plimsoll.viewmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.catalog.Evidence;
import plimsoll.core.Architecture;
import plimsoll.core.Backend;
import plimsoll.core.Estimate;
import plimsoll.core.Holding;
import plimsoll.core.MemoryUse;
import plimsoll.core.Part;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.WeightFile;
import plimsoll.words.Words;

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
                evidence.map(known -> Words.of("confidence.source", known.source())).orElse(""));
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
        return Words.of(
                "confidence.summary",
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
                        ? Words.of("confidence.exactly", Wording.gib(estimate.onDevices().of(part)))
                        : Words.of(
                                "confidence.range",
                                Wording.gibNumber(least.of(part)),
                                Wording.gib(most.of(part)));
        return new Row(PartText.name(part), figure, reason);
    }

    private static String reason(Part part, Estimate estimate, Optional<Evidence> evidence) {
        return switch (part) {
            case WEIGHTS -> weights(estimate);
            case RUNTIME -> runtime(estimate.scenario());
            case ACTIVATIONS -> activations(estimate, evidence.isPresent());
            case KV_CACHE -> Words.of("confidence.cache");
        };
    }

    private static String weights(Estimate estimate) {
        return estimate.scenario().weights().origin() == WeightFile.Origin.FILE
                ? Words.of("confidence.file")
                : Words.of("confidence.mix");
    }

    private static String runtime(Scenario scenario) {
        return switch (scenario.backend()) {
            case CUDA -> grown(scenario.rig());
            case VULKAN -> Words.of("confidence.vulkan");
        };
    }

    private static String grown(Rig rig) {
        return rig.gpus().stream().allMatch(gpu -> gpu.threads() > 0)
                ? Words.of("confidence.grown")
                : Words.of("confidence.threads");
    }

    private static String activations(Estimate estimate, boolean measured) {
        if (!measured) {
            return Words.of("confidence.similar");
        }
        return estimate.scenario().backend() == Backend.CUDA
                ? Words.of("confidence.replay")
                : Words.of("confidence.order");
    }

    private static String heading(Estimate estimate, Optional<Evidence> evidence) {
        Architecture architecture = estimate.scenario().model().architecture();
        return evidence.isPresent()
                ? Words.of("confidence.measured", architecture.label())
                : Words.of("confidence.unmeasured", architecture.label());
    }

    private static List<Row> loads(Evidence evidence) {
        var rows = new ArrayList<Row>();
        for (Evidence.Case one : evidence.cases()) {
            rows.add(
                    new Row(
                            Words.named(
                                    "confidence.case",
                                    one.offload(),
                                    Wording.backend(one.backend())),
                            Words.counted("confidence.loads", one.runs(), one.runs()),
                            outcome(one)));
        }
        return rows;
    }

    private static String outcome(Evidence.Case one) {
        return one.exact() == one.runs()
                ? Words.of("confidence.exact")
                : Words.of(
                        "confidence.worst",
                        Wording.percent((double) one.exact() / one.runs()),
                        Wording.share(one.worst()));
    }
}
