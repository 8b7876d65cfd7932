package plimsoll.cli;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// A part of the catalog as a table or as JSON, all of it or what matches every word given.
///
/// @param head the columns' names
/// @param numbers which columns, from 0, hold numbers
/// @param row the cells of an entry
/// @param object an entry in writing
record Listing<T>(
        List<String> head,
        List<Integer> numbers,
        Function<T, List<String>> row,
        Function<T, JsonObject> object) {
    private static final String JSON = "--json";

    static CommandSpec spec(String name, String description) {
        CommandSpec spec = CommandSpec.create().name(name).mixinStandardHelpOptions(true);
        spec.usageMessage().description(description);
        return spec.addOption(
                        OptionSpec.builder(JSON)
                                .type(boolean.class)
                                .description("A JSON array, exact numbers.")
                                .build())
                .addPositional(
                        PositionalParamSpec.builder()
                                .paramLabel("WORD")
                                .type(List.class)
                                .auxiliaryTypes(String.class)
                                .arity("0..*")
                                .description("Only what has every WORD in its row.")
                                .build());
    }

    /// Prints the `entries` that the command line asks for.
    int print(List<T> entries, ParseResult line, Terminal terminal) {
        List<String> words = line.matchedPositionalValue(0, List.of());
        List<T> found = matching(entries, words);
        if (line.hasMatchedOption(JSON)) {
            terminal.out().println(array(found));
        } else if (found.isEmpty()) {
            terminal.out().println("Nothing matches " + String.join(" ", words) + ".");
        } else {
            table(found).lines().forEach(row -> terminal.out().println(Plain.text(row)));
        }
        return Cli.OK;
    }

    /// Those of `entries` that have every one of `words` in their row.
    List<T> matching(List<T> entries, List<String> words) {
        return entries.stream().filter(entry -> matches(entry, words)).toList();
    }

    private boolean matches(T entry, List<String> words) {
        String text = String.join(" ", row.apply(entry)).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)));
    }

    private String array(List<T> found) {
        return found.stream()
                .map(entry -> object.apply(entry).toString())
                .collect(Collectors.joining(",\n", "[", "]"));
    }

    private Table table(List<T> found) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(head);
        found.forEach(entry -> rows.add(row.apply(entry)));
        return new Table(rows, numbers);
    }
}
