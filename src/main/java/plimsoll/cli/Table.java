package plimsoll.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows of text in columns as wide as their widest cell. Columns of numbers are set to the right.
///
/// @param rows the head first
/// @param numbers which columns, from 0, hold numbers
record Table(List<List<String>> rows, List<Integer> numbers) {
    private static final String GAP = "  ";

    /// The lines, without spaces at their ends.
    List<String> lines() {
        List<Integer> widths =
                IntStream.range(0, rows.getFirst().size()).mapToObj(this::width).toList();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    private String line(List<String> row, List<Integer> widths) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> cell(row.get(i), widths.get(i), numbers.contains(i)))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static String cell(String text, int width, boolean right) {
        String space = " ".repeat(width - length(text));
        return right ? space + text : text + space;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
