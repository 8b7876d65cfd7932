package plimsoll.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import plimsoll.core.Fit;
import plimsoll.core.Gpu;
import plimsoll.core.Refusal;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;

/// Answers questions, all of them together.
///
/// A load takes the same of one device as of another but for the driver's share. So the memory over
/// the context of one load answers for a whole column of devices.
public final class Solver {
    private final Rooms rooms;
    private final Watch watch;
    private final AtomicInteger done = new AtomicInteger();

    private Solver(Scenario any, Watch watch) {
        this.rooms = new Rooms(any);
        this.watch = watch;
    }

    /// A part of a question that is answered in one go.
    private interface Unit {
        /// Cells, a whole column of devices or a whole row of others.
        List<Cell> cells();
    }

    /// The answers to `questions`, in their order. They are about one engine and one reserve.
    ///
    /// @throws CancellationException if `watch` no longer wants them
    public static List<Matrix> all(List<Question> questions, Watch watch) {
        if (questions.isEmpty()) {
            return List.of();
        }
        return new Solver(questions.getFirst().scenario(), watch).answers(questions);
    }

    private List<Matrix> answers(List<Question> questions) {
        List<Unit> units = questions.stream().flatMap(q -> units(q).stream()).toList();
        List<List<Cell>> cells =
                units.parallelStream().map(unit -> watched(unit, units.size())).toList();
        var answers = new ArrayList<Matrix>();
        int from = 0;
        for (Question question : questions) {
            boolean byColumns = sharesLoads(question);
            int to = from + (byColumns ? question.columns() : question.rows()).size();
            List<List<Cell>> own = cells.subList(from, to);
            answers.add(new Matrix(question, byColumns ? turned(own, question.rows()) : own));
            from = to;
        }
        return answers;
    }

    private List<Cell> watched(Unit unit, int all) {
        if (watch.isCancelled()) {
            throw new CancellationException();
        }
        List<Cell> cells = unit.cells();
        watch.done((double) done.incrementAndGet() / all);
        return cells;
    }

    /// Whether a column is one load on many single devices.
    private static boolean sharesLoads(Question question) {
        boolean single = question.scenario().rig().gpus().size() == 1;
        return single && question.rows().stream().allMatch(Row.OfGpu.class::isInstance);
    }

    private List<Unit> units(Question question) {
        return sharesLoads(question)
                ? question.columns().stream().<Unit>map(c -> () -> column(question, c)).toList()
                : question.rows().stream().<Unit>map(row -> () -> row(question, row)).toList();
    }

    private List<Cell> row(Question question, Row row) {
        return question.columns().stream()
                .map(
                        column ->
                                question.at(row, column)
                                        .map(Solver::alone)
                                        .orElseGet(Cell.Absent::new))
                .toList();
    }

    private static Cell alone(Scenario load) {
        Optional<Refusal> refusal = load.engine().refusal(load);
        if (refusal.isPresent()) {
            return new Cell.Refused(refusal.get());
        }
        var reach = new Reach(load);
        long comfort = Fit.room(load.estimate().tightest());
        return cell(load, reach, 0, comfort);
    }

    private List<Cell> column(Question question, Column column) {
        int rows = question.rows().size();
        Optional<Scenario> load =
                rows == 0 ? Optional.empty() : question.at(question.rows().getFirst(), column);
        if (load.isEmpty()) {
            return Collections.nCopies(rows, new Cell.Absent());
        }
        return column(question, load.get());
    }

    /// One load stands for all devices but those that the host takes its part of.
    private List<Cell> column(Question question, Scenario any) {
        var first = any.rig().first().apart();
        var load = on(first, any);
        boolean alike = !load.engine().choosesDevices();
        Optional<Refusal> refusal = alike ? load.engine().refusal(load) : Optional.empty();
        if (refusal.isPresent()) {
            return Collections.nCopies(question.rows().size(), new Cell.Refused(refusal.get()));
        }
        var reach = new Reach(load);
        long own = rooms.of(first).size();
        return question.rows().stream()
                .map(row -> ((Row.OfGpu) row).gpu())
                .map(gpu -> alike ? cell(gpu, load, reach, own) : chosen(gpu, load, reach, own))
                .toList();
    }

    private static Scenario on(Gpu gpu, Scenario load) {
        return load.withRig(load.rig().withGpus(gpu, 1));
    }

    /// What an engine takes that does not start on every device.
    private Cell chosen(Gpu gpu, Scenario load, Reach reach, long own) {
        Optional<Refusal> refusal = load.engine().refusal(on(gpu, load));
        return refusal.<Cell>map(Cell.Refused::new).orElseGet(() -> cell(gpu, load, reach, own));
    }

    private Cell cell(Gpu gpu, Scenario load, Reach reach, long own) {
        Rooms.Room room = rooms.of(gpu);
        return gpu.holdsHost()
                ? alone(on(gpu, load))
                : cell(load, reach, room.size() - own, room.comfort());
    }

    private static Cell cell(Scenario load, Reach reach, long extra, long comfort) {
        Tokens trained = load.model().trainedContext();
        return new Cell.Reaches(reach.with(extra), reach.with(extra - comfort), trained);
    }

    private static List<List<Cell>> turned(List<List<Cell>> columns, List<Row> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> columns.stream().map(column -> column.get(i)).toList())
                .toList();
    }
}
