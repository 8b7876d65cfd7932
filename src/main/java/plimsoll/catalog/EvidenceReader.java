package plimsoll.catalog;

import java.util.ArrayList;
import java.util.List;
import plimsoll.core.Architecture;
import plimsoll.core.Backend;
import plimsoll.words.Words;

/// What was measured of an architecture, as an entry of the catalog tells it.
final class EvidenceReader {
    private static final int MOST_RUNS = 1 << 20;

    private EvidenceReader() {}

    static Evidence evidence(Entry entry) throws CatalogException {
        var architecture =
                Architecture.ofLabel(entry.id())
                        .orElseThrow(
                                () ->
                                        entry.wrong(
                                                "architecture",
                                                Words.of("catalog.such-as", "qwen3")));
        return new Evidence(architecture, cases(entry), entry.text("source"));
    }

    private static List<Evidence.Case> cases(Entry entry) throws CatalogException {
        var cases = new ArrayList<Evidence.Case>();
        for (Entry child : entry.children("cases")) {
            cases.add(oneCase(child));
            child.close();
        }
        return cases;
    }

    private static Evidence.Case oneCase(Entry child) throws CatalogException {
        long runs = child.whole("runs", 1, MOST_RUNS);
        return new Evidence.Case(
                Backend.ofLabel(child.text("backend"))
                        .orElseThrow(() -> oneOf(child, "backend", "cuda, vulkan")),
                Offload.ofLabel(child.text("offload"))
                        .orElseThrow(() -> oneOf(child, "offload", "full, partial")),
                (int) runs,
                (int) child.whole("exact", 0, runs),
                child.real("worst", 0, 100)
                        .orElseThrow(() -> child.wrong("worst", Words.of("catalog.number"))));
    }

    private static CatalogException oneOf(Entry child, String field, String all) {
        return child.wrong(field, Words.of("catalog.one-of", all));
    }
}
