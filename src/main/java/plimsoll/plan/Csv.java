package plimsoll.plan;

/// Fields and lines of a table for spreadsheets.
///
/// Source: RFC 4180.
final class Csv {
    /// What ends a line.
    static final String END = "\r\n";

    private Csv() {}

    /// `text` as one field, which no spreadsheet takes for a formula.
    static String field(String text) {
        String plain = text.matches("[=+\\-@\\t\\r].*") ? "'" + text : text;
        return plain.matches("[\\w .:/()-]*") ? plain : "\"" + plain.replace("\"", "\"\"") + "\"";
    }
}
