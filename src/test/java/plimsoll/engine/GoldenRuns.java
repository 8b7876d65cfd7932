package plimsoll.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The measured runs that tests hold estimates to. The source is named in their files.
final class GoldenRuns {
    private static final String REAL = "runs.tsv";
    private static final String MADE_UP = "synthetic.tsv";
    private static final String PARTED = "offload.tsv";

    private GoldenRuns() {}

    static List<MeasuredRun> read() {
        var models = MeasuredModels.golden();
        return Stream.of(REAL, MADE_UP, PARTED)
                .flatMap(file -> read(file, models).stream())
                .toList();
    }

    /// Those of models that people run; the others are small.
    static List<MeasuredRun> ofRealModels() {
        return read(REAL, MeasuredModels.golden());
    }

    /// Those with experts on the host, or split over GPUs as somebody asked for.
    static List<MeasuredRun> parted() {
        return read(PARTED, MeasuredModels.golden());
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
