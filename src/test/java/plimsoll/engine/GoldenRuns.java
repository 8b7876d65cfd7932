package plimsoll.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The measured runs that tests hold estimates to. The source is named in their file.
final class GoldenRuns {
    private static final String FILE = "/plimsoll/golden/runs.tsv";

    private GoldenRuns() {}

    static List<MeasuredRun> read() {
        var models = MeasuredModels.golden();
        var stream = Objects.requireNonNull(GoldenRuns.class.getResourceAsStream(FILE));
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
