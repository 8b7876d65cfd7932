package plimsoll.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The measured runs that tests hold estimates to. The source is named in their files.
final class GoldenRuns {
    private static final List<String> FILES = List.of("runs.tsv", "synthetic.tsv");

    private GoldenRuns() {}

    static List<MeasuredRun> read() {
        var models = MeasuredModels.golden();
        return FILES.stream().flatMap(file -> read(file, models).stream()).toList();
    }

    private static List<MeasuredRun> read(String file, MeasuredModels models) {
        var stream =
                Objects.requireNonNull(
                        GoldenRuns.class.getResourceAsStream("/plimsoll/golden/" + file));
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> MeasuredRun.of(line, models))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
