package plimsoll.viewmodel;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.core.Tokens;
import plimsoll.matrix.Cell.Standing;
import plimsoll.matrix.Cell;
import plimsoll.matrix.Column;
import plimsoll.matrix.Question;
import plimsoll.matrix.Row;
import plimsoll.words.Words;

/// A matrix in words.
public final class MatrixWords {

    /// What stands where nothing can be started.
    public static final String NOTHING = "–";

    private static final String DOT = " · ";

    private MatrixWords() {}

    /// What the numbers are.
    public static String meaning() {
        return Words.of("fit.meaning");
    }

    /// `40 960`, `none`, `–`.
    public static String of(Cell cell) {
        return switch (cell) {
            case Cell.Reaches(var largest, _, _) when largest.equals(Tokens.NONE) ->
                    Words.of("fit.none");
            case Cell.Reaches(var largest, _, _) -> Wording.tokens(largest);
            case Cell.Refused _, Cell.Absent _ -> NOTHING;
        };
    }

    /// What a row has that sets it apart: `24 080 MiB`; of models their weights, `Q4_K_M`.
    public static String note(Question question, Row row) {
        return switch (row) {
            case Row.OfGpu(var gpu) -> Wording.mib(gpu.memory());
            case Row.OfModel _ when areCaches(question) ->
                    question.of(row).weights().type().label();
            case Row.OfModel(var model) -> Wording.tokens(model.spec().trainedContext());
        };
    }

    /// What notes are: `Memory`.
    public static String noteHead(Question question) {
        if (ofGpus(question)) {
            return Words.of("fit.head.memory");
        }
        return areCaches(question) ? Words.of("fit.head.weights") : Words.of("fit.head.trained");
    }

    /// What a colour means: `16 384 fit with room`.
    public static String legend(Standing standing, Tokens target) {
        return standing(standing, target);
    }

    /// What stands for the rows that are left out.
    public static String more(int rows) {
        return Words.counted("fit.more", rows, rows);
    }

    /// What a slide of a matrix says: `What fits Qwen3 14B`.
    public static String title(Question question) {
        var scenario = question.scenario();
        return ofGpus(question)
                ? Words.of("fit.title.gpus", scenario.model().name())
                : Words.of("fit.title.models", SlideText.rig(scenario));
    }

    /// `Largest context that fits, …: Q4_K_M weights · …`.
    public static String subtitle(Question question) {
        return meaning() + " " + subject(question);
    }

    /// `what-fits-qwen3-14b`: letters that every file system takes.
    public static String fileName(Question question) {
        var scenario = question.scenario();
        String subject = ofGpus(question) ? scenario.model().id() : Contrast.rig(scenario);
        return "what-fits-" + subject.replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    /// `245 GPUs`, `12 of 245 GPUs`.
    public static String counted(int shown, int all, boolean ofModels) {
        if (shown == all) {
            return ofModels
                    ? Words.counted("fit.models", all, all)
                    : Words.counted("fit.gpus", all, all);
        }
        return ofModels
                ? Words.counted("fit.someModels", all, shown, all)
                : Words.counted("fit.someGpus", all, shown, all);
    }

    /// What all cells have in common: `Qwen3 14B · Q4_K_M weights · llama.cpp with CUDA · …`.
    public static String subject(Question question) {
        var scenario = question.scenario();
        int devices = scenario.rig().gpus().size();
        Stream<String> several =
                ofGpus(question) && devices > 1
                        ? Stream.of(Words.of("fit.ofEach", devices))
                        : Stream.of();
        List<Aspect> told = told(question);
        return Stream.concat(
                        Aspect.ALL.stream()
                                .filter(aspect -> !told.contains(aspect))
                                .map(aspect -> aspect.of(List.of(scenario)))
                                .filter(words -> !words.isEmpty()),
                        several)
                .collect(Collectors.joining(DOT));
    }

    /// What rows and columns tell.
    private static List<Aspect> told(Question question) {
        var rows =
                ofGpus(question)
                        ? Stream.of(Aspect.RIG, Aspect.MEMORY)
                        : Stream.of(Aspect.MODEL, Aspect.WEIGHTS);
        var columns = Stream.of(areCaches(question) ? Aspect.CACHE : Aspect.WEIGHTS);
        return Stream.concat(rows, columns).toList();
    }

    /// What a cell says, to be spoken.
    public static String spoken(Row row, Column column, Cell cell, Tokens target) {
        String place = row.name() + ", " + column.label() + ": ";
        return place
                + switch (cell) {
                    case Cell.Refused(var refusal) -> refusal.reason();
                    case Cell.Absent _ -> Words.of("fit.absent");
                    case Cell.Reaches(var largest, _, var trained) ->
                            reach(largest, trained)
                                    + ", "
                                    + standing(cell.at(target), target)
                                    + ".";
                };
    }

    private static String reach(Tokens largest, Tokens trained) {
        if (largest.equals(Tokens.NONE)) {
            return Words.of("fit.reach.none");
        }
        return largest.equals(trained)
                ? Words.of("fit.reach.all", Wording.tokens(largest))
                : Wording.counted(largest);
    }

    private static String standing(Standing standing, Tokens target) {
        String tokens = Wording.tokens(target);
        return switch (standing) {
            case ROOMY -> Words.of("fit.roomy", tokens);
            case FITS -> Words.of("fit.fits", tokens);
            case SHORT, NONE -> Words.of("fit.short", tokens);
        };
    }

    /// Whether rows are devices.
    public static boolean ofGpus(Question question) {
        return question.rows().stream().allMatch(Row.OfGpu.class::isInstance);
    }

    private static boolean areCaches(Question question) {
        List<Column> columns = question.columns();
        return columns.stream().allMatch(Column.OfCache.class::isInstance);
    }
}
