package plimsoll.viewmodel;

import java.util.List;
import java.util.Optional;
import plimsoll.advice.Change;
import plimsoll.catalog.Catalog;
import plimsoll.core.Scenario;
import plimsoll.diagnosis.Cause;
import plimsoll.diagnosis.Comparison;
import plimsoll.diagnosis.Diagnosis;
import plimsoll.diagnosis.LoggedScenario;
import plimsoll.log.Load;
import plimsoll.words.Words;

/// One load of a log, in words.
///
/// @param title the log and which of its loads this is
/// @param load what was loaded, and by what
/// @param failed whether it did not succeed
/// @param explanation what came of it and why
/// @param rows its buffers, estimated and measured
/// @param cures what would make it fit, the best first
/// @param notes what is not certain, a sentence each
public record LogText(
        String title,
        String load,
        boolean failed,
        String explanation,
        List<Row> rows,
        List<Cure> cures,
        List<String> notes) {
    public LogText {
        rows = List.copyOf(rows);
        cures = List.copyOf(cures);
        notes = List.copyOf(notes);
    }

    /// @param title the log and which of its loads this is
    /// @param diagnosis the load
    /// @param catalog tells what cures cost
    static LogText of(String title, Diagnosis diagnosis, Catalog catalog) {
        return new LogText(
                title,
                heading(diagnosis),
                !(diagnosis.cause() instanceof Cause.Fine),
                CauseText.of(diagnosis.cause()),
                diagnosis.comparisons().stream().map(LogText::row).toList(),
                diagnosis.cures().stream().map(cure -> cure(cure, catalog)).toList(),
                diagnosis.scenario().map(LoggedScenario::notes).orElse(List.of()));
    }

    /// `llama.cpp 5781: Qwen3 14B Q4_K_M on RTX 4070 Ti, 16 384 tokens of context, f16 KV cache`.
    public static String heading(Diagnosis diagnosis) {
        Load load = diagnosis.load();
        String program = load.runtime() + load.build().map(build -> " " + build).orElse("");
        return diagnosis
                .scenario()
                .map(logged -> program + ": " + scenario(logged.scenario()))
                .orElse(program);
    }

    private static String scenario(Scenario scenario) {
        return Words.of(
                "load.scenario",
                scenario.model().name(),
                scenario.weights().type().label(),
                Contrast.rig(scenario),
                Wording.tokens(scenario.context()),
                Contrast.cache(scenario.cache()));
    }

    private static Row row(Comparison row) {
        return new Row(
                place(row.device()),
                Words.named("load.buffer", row.buffer()),
                Mebibytes.brief(row.estimated()),
                Mebibytes.brief(row.measured()) + (row.isRefused() ? " ✗" : ""),
                Mebibytes.difference(row.difference()));
    }

    private static String place(String device) {
        return switch (device) {
            case Comparison.HOST -> Words.of("load.host");
            case Comparison.ALL -> Words.of("load.all");
            default -> device;
        };
    }

    private static Cure cure(plimsoll.diagnosis.Cure cure, Catalog catalog) {
        var words = CureText.of(cure, catalog);
        return new Cure(
                words.name(),
                words.option(),
                words.freed().isEmpty() ? "" : "−" + words.freed(),
                words.cost(),
                plimsoll.diagnosis.Cure.change(cure));
    }

    /// A buffer, in MiB.
    ///
    /// @param place where it is
    /// @param name which one
    /// @param estimated as it was estimated
    /// @param measured as it was allocated
    /// @param difference the estimate less what was measured
    public record Row(
            String place, String name, String estimated, String measured, String difference) {}

    /// Something to do about it.
    ///
    /// @param name what to do
    /// @param option how it is written where the program was started; empty where that differs
    /// @param freed what it frees, where that is known
    /// @param cost what it costs
    /// @param change the same as a change of the plan, where it is one
    public record Cure(
            String name, String option, String freed, String cost, Optional<Change> change) {

        public String spoken() {
            return "%s: %s %s %s".formatted(name, freed, cost, option).strip();
        }
    }
}
