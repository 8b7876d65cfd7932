package plimsoll.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.catalog.Catalog;
import plimsoll.core.Bytes;
import plimsoll.core.Gpu;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.diagnosis.Comparison;
import plimsoll.diagnosis.Diagnosis;
import plimsoll.log.Load;
import plimsoll.viewmodel.CauseText;
import plimsoll.viewmodel.Contrast;
import plimsoll.viewmodel.CureText;
import plimsoll.viewmodel.Wording;

/// A diagnosis for a terminal: what was loaded, what came of it, how it compares with the
/// estimate, what cures it.
final class DiagnosisText {
    private static final List<Integer> NUMBERS = List.of(2, 3, 4);
    private static final String INDENT = "  ";

    private DiagnosisText() {}

    static List<String> lines(Diagnosis diagnosis, Catalog catalog) {
        var lines = new ArrayList<String>();
        lines.add(heading(diagnosis));
        lines.add("");
        lines.add(CauseText.of(diagnosis.cause()));
        if (!diagnosis.cures().isEmpty()) {
            lines.add("");
            lines.add("What cures it:");
            diagnosis.cures().stream()
                    .map(cure -> CureText.of(cure, catalog))
                    .map(DiagnosisText::cure)
                    .forEach(lines::add);
        }
        if (!diagnosis.comparisons().isEmpty()) {
            lines.add("");
            table(diagnosis).forEach(row -> lines.add(INDENT + row));
        }
        notes(diagnosis).forEach(note -> lines.addAll(List.of("", note)));
        return lines.stream().map(Plain::text).toList();
    }

    private static String heading(Diagnosis diagnosis) {
        Load load = diagnosis.load();
        String program = load.runtime() + load.build().map(build -> " " + build).orElse("");
        return diagnosis
                .scenario()
                .map(logged -> program + ": " + scenario(logged.scenario()))
                .orElse(program);
    }

    private static String scenario(Scenario scenario) {
        return "%s %s on %s, %s tokens of context, %s KV cache"
                .formatted(
                        scenario.model().name(),
                        scenario.weights().type().label(),
                        rig(scenario.rig()),
                        Wording.tokens(scenario.context()),
                        Contrast.cache(scenario.cache()));
    }

    private static String rig(Rig rig) {
        return rig.gpus().stream()
                .collect(
                        Collectors.groupingBy(Gpu::name, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(gpu -> (gpu.getValue() > 1 ? gpu.getValue() + " × " : "") + gpu.getKey())
                .collect(Collectors.joining(" and "));
    }

    private static String cure(CureText cure) {
        String option = cure.option().isEmpty() ? "" : " (" + cure.option() + ")";
        String sure = cure.fits() ? "; then it fits" : "";
        return INDENT + "- " + cure.name() + option + ": " + cure.effect() + sure;
    }

    private static List<String> table(Diagnosis diagnosis) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("MiB", "", "estimated", "measured", "difference", ""));
        for (Comparison row : diagnosis.comparisons()) {
            rows.add(
                    List.of(
                            row.device(),
                            CauseText.buffer(row.buffer()),
                            mib(row.estimated()),
                            mib(row.measured()),
                            Wording.signed(row.difference() / 0x1p20),
                            row.isRefused() ? "asked for in vain" : ""));
        }
        return new Table(rows, NUMBERS).lines();
    }

    private static String mib(Bytes bytes) {
        return Wording.mibNumber(bytes);
    }

    private static Stream<String> notes(Diagnosis diagnosis) {
        return diagnosis.scenario().stream().flatMap(logged -> logged.notes().stream());
    }
}
