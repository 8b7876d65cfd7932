package plimsoll.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import plimsoll.matrix.Cell;
import plimsoll.matrix.Column;
import plimsoll.matrix.Matrix;
import plimsoll.matrix.Question;
import plimsoll.viewmodel.MatrixLine;
import plimsoll.viewmodel.MatrixModel;
import plimsoll.viewmodel.MatrixWords;
import plimsoll.words.Words;

/// The matrix. Pinned rows stay on top, whatever it is sorted by.
///
/// Keys: Enter chooses the cell with the focus, Space pins its row, S sorts by its column.
final class MatrixTable extends TableView<MatrixLine> {
    private static final double ROW_HEIGHT = 30;
    private static final double NAME_WIDTH = 250;
    private static final double LEAST_NAME = 190;
    private static final double NOTE_WIDTH = 90;
    private static final double CELL_WIDTH = 76;
    private static final double LEAST_WIDTH = 66;

    /// Columns before the first of the matrix: name and note.
    private static final int HEADS = 2;

    private final MatrixModel model;
    private final Runnable chosen;
    private List<String> shown = List.of();

    /// @param chosen is run once a cell was chosen
    MatrixTable(MatrixModel model, Runnable chosen) {
        this.model = model;
        this.chosen = chosen;
        setId("matrix-table");
        setAccessibleText(Words.of("matrix.spoken"));
        setFixedCellSize(ROW_HEIGHT);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        setPlaceholder(new Label(Words.of("matrix.empty")));
        getSelectionModel().setCellSelectionEnabled(true);
        setSortPolicy(_ -> true);
        var lines = new SortedList<>(model.lines());
        lines.comparatorProperty()
                .bind(
                        Bindings.createObjectBinding(
                                this::order, comparatorProperty(), model.pinned()));
        setItems(lines);
        Rows.follow(this, model.matrixProperty(), found -> found.ifPresent(this::show));
        Rows.follow(this, model.targetProperty(), _ -> refresh());
        lines.comparatorProperty().subscribe(this::refresh);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
    }

    private Comparator<MatrixLine> order() {
        Comparator<MatrixLine> pinnedFirst =
                Comparator.comparing(line -> !model.pinned().contains(line.row()));
        return Optional.ofNullable(getComparator())
                .map(pinnedFirst::thenComparing)
                .orElse(pinnedFirst);
    }

    private void show(Matrix found) {
        var question = found.question();
        var heads = new ArrayList<>(List.of(head(question), MatrixWords.noteHead(question)));
        question.columns().forEach(column -> heads.add(column.label()));
        if (!heads.equals(shown)) {
            shown = List.copyOf(heads);
            getSortOrder().clear();
            getColumns().setAll(List.of(names(heads.getFirst()), notes(heads.get(1))));
            question.columns().forEach(column -> getColumns().add(column(column)));
        }
    }

    /// What the rows are.
    static String head(Question question) {
        return MatrixWords.ofGpus(question) ? Words.of("matrix.gpu") : Words.of("matrix.model");
    }

    private TableColumn<MatrixLine, MatrixLine> names(String title) {
        var names = new TableColumn<MatrixLine, MatrixLine>(title);
        names.setId("matrix-names");
        names.setCellValueFactory(line -> new SimpleObjectProperty<>(line.getValue()));
        names.setCellFactory(_ -> new MatrixName(model));
        names.setComparator(Comparator.comparing(MatrixLine::name, String.CASE_INSENSITIVE_ORDER));
        names.setPrefWidth(NAME_WIDTH);
        names.setMinWidth(LEAST_NAME);
        names.setReorderable(false);
        return names;
    }

    private TableColumn<MatrixLine, MatrixLine> notes(String title) {
        var notes = new TableColumn<MatrixLine, MatrixLine>(title);
        notes.setId("matrix-notes");
        notes.setCellValueFactory(line -> new SimpleObjectProperty<>(line.getValue()));
        notes.setCellFactory(_ -> new MatrixNote());
        notes.setComparator(Comparator.comparingLong(MatrixLine::size));
        notes.setPrefWidth(NOTE_WIDTH);
        notes.setMinWidth(NOTE_WIDTH);
        notes.setReorderable(false);
        return notes;
    }

    private TableColumn<MatrixLine, Cell> column(Column about) {
        int index = getColumns().size() - HEADS;
        var column = new TableColumn<MatrixLine, Cell>(about.label());
        column.setId("matrix-" + about.label());
        column.setCellValueFactory(
                line -> new SimpleObjectProperty<>(line.getValue().cells().get(index)));
        column.setCellFactory(_ -> new MatrixCell(model, about, row -> choose(row, index)));
        column.setComparator(Comparator.comparing(Cell::largest));
        column.setPrefWidth(CELL_WIDTH);
        column.setMinWidth(LEAST_WIDTH);
        column.setReorderable(false);
        return column;
    }

    private void choose() {
        var focused = getFocusModel().getFocusedCell();
        int column = focused.getColumn() - HEADS;
        if (column >= 0 && focused.getRow() >= 0) {
            choose(line(), column);
        }
    }

    private void choose(MatrixLine line, int column) {
        if (model.choose(line, column)) {
            chosen.run();
        }
    }

    private MatrixLine line() {
        return getItems().get(getFocusModel().getFocusedCell().getRow());
    }

    private void keyed(KeyEvent event) {
        var focused = getFocusModel().getFocusedCell();
        boolean known = List.of(KeyCode.ENTER, KeyCode.SPACE, KeyCode.S).contains(event.getCode());
        if (!known || focused.getRow() < 0 || focused.getColumn() < 0 || event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> choose();
            case SPACE -> model.pin(line().row());
            default -> sortBy(getVisibleLeafColumn(focused.getColumn()));
        }
        event.consume();
    }

    /// Sorts by `column`; again, the other way round.
    private void sortBy(TableColumn<MatrixLine, ?> column) {
        boolean turned =
                getSortOrder().contains(column)
                        && column.getSortType() == TableColumn.SortType.DESCENDING;
        column.setSortType(
                turned ? TableColumn.SortType.ASCENDING : TableColumn.SortType.DESCENDING);
        getSortOrder().setAll(List.of(column));
        sort();
    }
}
