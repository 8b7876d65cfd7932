package plimsoll.catalog;

import java.io.Serial;
import plimsoll.words.Words;

/// Something is wrong with a file of the catalog. Its message is one sentence that says where and
/// what was expected.
public final class CatalogException extends Exception {
    @Serial private static final long serialVersionUID = 1;

    private final String file;
    private final String entry;
    private final String field;

    /// @param file the file
    /// @param entry the id of the entry; empty: not one of them, or it has none
    /// @param field the field; empty: the entry as a whole
    /// @param expected what was expected, `expected a whole number from 1 to 1000`
    public CatalogException(String file, String entry, String field, String expected) {
        super(sentence(file, entry, field, expected));
        this.file = file;
        this.entry = entry;
        this.field = field;
    }

    /// What is wrong and where.
    public String sentence() {
        return String.valueOf(getMessage());
    }

    private static String sentence(String file, String entry, String field, String expected) {
        String of = entry.isEmpty() ? file : Words.of("catalog.entry", file, entry);
        String where = field.isEmpty() ? of : Words.of("catalog.field", of, field);
        return where + ": " + expected + ".";
    }

    public String file() {
        return file;
    }

    public String entry() {
        return entry;
    }

    public String field() {
        return field;
    }
}
