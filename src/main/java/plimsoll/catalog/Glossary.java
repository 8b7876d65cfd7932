package plimsoll.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Where the words of the glossary are explained at length.
public final class Glossary {
    private static final List<CatalogException> PROBLEMS = new ArrayList<>();
    private static final Map<String, Source> SOURCES =
            new Bundle(PROBLEMS).all("glossary", "term", Glossary::of);

    private Glossary() {}

    /// A paper or a manual.
    ///
    /// @param title what it is called
    /// @param address where it is on the web
    public record Source(String title, String address) {}

    /// The terms that have a source.
    public static List<String> terms() {
        return List.copyOf(SOURCES.keySet());
    }

    /// The source of that term.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Source source(String term) {
        if (!SOURCES.containsKey(term)) {
            throw new IllegalArgumentException("no source for " + term + ": " + PROBLEMS);
        }
        return SOURCES.get(term);
    }

    private static Source of(Entry entry) throws CatalogException {
        return new Source(entry.text("title"), entry.text("address"));
    }
}
