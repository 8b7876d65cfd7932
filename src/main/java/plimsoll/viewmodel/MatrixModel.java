package plimsoll.viewmodel;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.transformation.FilteredList;
import plimsoll.catalog.CatalogModel;
import plimsoll.core.Gpu;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.matrix.Cell;
import plimsoll.matrix.Column;
import plimsoll.matrix.Matrix;
import plimsoll.matrix.Question;
import plimsoll.matrix.Row;

/// What fits: the matrix, worked out in the background, and what is looked at of it.
public final class MatrixModel {
    /// What rows and columns are about.
    ///
    /// @param ofModels whether rows are models, else GPUs
    /// @param ofWeights whether columns are weight types, else cache types
    public record Axes(boolean ofModels, boolean ofWeights) {}

    /// Nothing is under way.
    public static final double IDLE = 1;

    /// All is worked out, but not shown yet.
    private static final double ALMOST = 0.99;

    private final PlanModel plan;
    private final ChoiceModel choice;
    private final ObjectProperty<Axes> axes =
            new SimpleObjectProperty<>(this, "axes", new Axes(false, false));
    private final ObjectProperty<Tokens> target;
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ReadOnlyObjectWrapper<Optional<Matrix>> matrix =
            new ReadOnlyObjectWrapper<>(this, "matrix", Optional.empty());
    private final ReadOnlyDoubleWrapper progress =
            new ReadOnlyDoubleWrapper(this, "progress", IDLE);
    private final ObservableList<MatrixLine> all = FXCollections.observableArrayList();
    private final FilteredList<MatrixLine> lines = new FilteredList<>(all);
    private final ObservableSet<Row> pinned = FXCollections.observableSet();
    private Undertaking undertaking = new Undertaking(_ -> {});

    public MatrixModel(PlanModel plan, ChoiceModel choice) {
        this.plan = plan;
        this.choice = choice;
        target = new SimpleObjectProperty<>(this, "target", scenario().context());
        pinned.add(new Row.OfGpu(scenario().rig().first()));
        pinned.add(new Row.OfModel(choice.model().getValue()));
        filter.subscribe((_, _) -> narrow());
        pinned.subscribe(this::narrow);
        axes.subscribe((_, _) -> ask());
    }

    // Properties

    public ObjectProperty<Axes> axesProperty() {
        return axes;
    }

    /// The context that cells are coloured for.
    public ObjectProperty<Tokens> targetProperty() {
        return target;
    }

    /// Words that a row must have; pinned rows stay whatever they have.
    public StringProperty filterProperty() {
        return filter;
    }

    public ReadOnlyObjectProperty<Optional<Matrix>> matrixProperty() {
        return matrix.getReadOnlyProperty();
    }

    /// What share of the work is done; [#IDLE] where nothing is under way.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// The rows that pass the filter, in the catalog's order.
    public ObservableList<MatrixLine> lines() {
        return FXCollections.unmodifiableObservableList(lines);
    }

    /// How many rows there are in all.
    public int count() {
        return all.size();
    }

    /// The rows that stay on top; at first those that are planned for.
    public ObservableSet<Row> pinned() {
        return pinned;
    }

    // Commands

    /// Works the matrix out for the plan and the context as they are now.
    public void open() {
        target.set(scenario().context());
        ask();
    }

    private void ask() {
        undertaking.cancel();
        var own = new Undertaking(share -> progress.set(Math.min(share, ALMOST)));
        undertaking = own;
        progress.set(0);
        Question question = question();
        Background.run(
                () -> Matrix.of(question.offered(), own),
                found -> show(found, own),
                _ -> stop(own));
    }

    /// Gives up what is under way; what was found before stays.
    public void cancel() {
        undertaking.cancel();
        progress.set(IDLE);
    }

    public void pin(Row row) {
        if (!pinned.remove(row)) {
            pinned.add(row);
        }
    }

    /// Plans for what a cell is about.
    ///
    /// @return whether the engine starts it
    public boolean choose(MatrixLine line, int column) {
        Optional<Scenario> chosen =
                matrix.get()
                        .filter(_ -> line.cells().get(column) instanceof Cell.Reaches)
                        .map(Matrix::question)
                        .flatMap(q -> q.at(line.row(), q.columns().get(column)));
        chosen.ifPresent(to -> plan.edit(now -> to.withContext(now.context())));
        return chosen.isPresent();
    }

    private void show(Matrix found, Undertaking own) {
        if (!own.isCancelled()) {
            matrix.set(Optional.of(found));
            all.setAll(
                    IntStream.range(0, found.cells().size())
                            .mapToObj(i -> MatrixLine.of(found, i))
                            .toList());
            progress.set(IDLE);
        }
    }

    private void stop(Undertaking own) {
        if (own.equals(undertaking)) {
            progress.set(IDLE);
        }
    }

    private void narrow() {
        String words = filter.get();
        lines.setPredicate(line -> pinned.contains(line.row()) || line.matches(words));
    }

    private Scenario scenario() {
        return plan.planProperty().get().scenario();
    }

    private Question question() {
        Scenario scenario = scenario();
        CatalogModel model = choice.model().getValue();
        boolean ofModels = axes.get().ofModels();
        List<Row> rows = ofModels ? models() : gpus(scenario.rig().first());
        List<Column> columns =
                axes.get().ofWeights()
                        ? Column.weights(scenario.engine(), scenario.weights().type())
                        : Column.caches(scenario.engine(), scenario.cache().keyType());
        return new Question(scenario, model, rows, columns);
    }

    private List<Row> models() {
        return choice.modelsProperty().get().stream().<Row>map(Row.OfModel::new).toList();
    }

    /// The catalog's devices, behind the one that is planned for if it is not among them.
    private List<Row> gpus(Gpu own) {
        return Stream.concat(
                        Stream.of(own).filter(gpu -> choice.catalog().gpu(gpu.id()).isEmpty()),
                        choice.catalog().gpus().stream().map(entry -> entry.gpu()))
                .<Row>map(Row.OfGpu::new)
                .toList();
    }
}
