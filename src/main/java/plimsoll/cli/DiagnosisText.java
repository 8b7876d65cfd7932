package plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import plimsoll.catalog.Catalog;
import plimsoll.core.Bytes;
import plimsoll.diagnosis.Comparison;
import plimsoll.diagnosis.Diagnosis;
import plimsoll.viewmodel.CauseText;
import plimsoll.viewmodel.CureText;
import plimsoll.viewmodel.LogText;
import plimsoll.viewmodel.Mebibytes;
import plimsoll.viewmodel.Wording;

/// A diagnosis for a terminal: what was loaded, what came of it, how it compares with the
/// estimate, what cures it.
final class DiagnosisText {
    private static final List<Integer> NUMBERS = List.of(2, 3, 4);
    private static final String INDENT = "  ";

    private DiagnosisText() {}

    static List<String> lines(Diagnosis diagnosis, Catalog catalog) {
        var lines = new ArrayList<String>();
        lines.add(LogText.heading(diagnosis));
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
        return Mebibytes.exact(bytes);
    }

    private static Stream<String> notes(Diagnosis diagnosis) {
        return diagnosis.scenario().stream().flatMap(logged -> logged.notes().stream());
    }
}
