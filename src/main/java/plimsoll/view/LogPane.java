package plimsoll.view;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import plimsoll.viewmodel.LogModel;
import plimsoll.viewmodel.LogText;
import plimsoll.words.Words;

/// What a log says: what failed and why, what cures it, and how the estimate compares. There
/// while a log is open.
final class LogPane extends VBox {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final int CURES = 4;
    private static final List<Integer> SHARES = List.of(28, 24, 24, 24);

    private final LogModel model;
    private final Label title = Rows.label("", "card-title");
    private final Label load = Rows.paragraph("caption");
    private final Label explanation = Rows.paragraph("explanation");
    private final VBox cures = new VBox();
    private final GridPane table = new GridPane();
    private final Label notes = Rows.paragraph("caption");
    private final Button previous;
    private final Button next;

    LogPane(LogModel model) {
        this.model = model;
        Rows.card(this, "log-pane");
        previous =
                Rows.icon(
                        "log-previous",
                        Words.of("log.previous"),
                        Feather.CHEVRON_LEFT,
                        model::previous);
        next = Rows.icon("log-next", Words.of("log.next"), Feather.CHEVRON_RIGHT, model::next);
        explanation.setId("log-explanation");
        explanation.setAccessibleRole(AccessibleRole.TEXT);
        cures.getStyleClass().add("levers");
        table.setId("log-table");
        table.getStyleClass().add("differences");
        SHARES.forEach(share -> table.getColumnConstraints().add(column(share)));
        var close = Rows.icon("log-close", Words.of("log.close"), Feather.X, model::close);
        var buttons = new HBox(previous, next, close);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        getChildren().addAll(Rows.row(title, buttons), load, explanation, cures, table, notes);
        Rows.follow(this, model.shownProperty(), this::show);
    }

    private static ColumnConstraints column(int share) {
        var column = new ColumnConstraints();
        column.setPercentWidth(share);
        column.setHalignment(share == SHARES.getFirst() ? HPos.LEFT : HPos.RIGHT);
        return column;
    }

    private void show(Optional<LogText> text) {
        Rows.shown(this, text.isPresent());
        text.ifPresent(this::fill);
    }

    private void fill(LogText text) {
        title.setText(text.title());
        load.setText(text.load());
        explanation.setText(text.explanation());
        pseudoClassStateChanged(FAILED, text.failed());
        Rows.shown(previous, model.hasSeveral());
        Rows.shown(next, model.hasSeveral());
        cures.getChildren().setAll(text.cures().stream().limit(CURES).map(this::cure).toList());
        Rows.shown(cures, !text.cures().isEmpty());
        fillTable(text.rows());
        notes.setText(String.join(" ", text.notes()));
        Rows.shown(notes, !text.notes().isEmpty());
    }

    /// A change of the plan is a button; what no plan has is said.
    private Node cure(LogText.Cure cure) {
        var button = new LeverButton("cure").spread();
        button.show(cure.name(), cure.freed(), cure.cost(), cure.option());
        button.setAccessibleText(cure.spoken());
        cure.change()
                .ifPresentOrElse(
                        change -> button.setOnAction(_ -> model.pull(change)),
                        () -> button.setMouseTransparent(true));
        button.setFocusTraversable(cure.change().isPresent());
        return button;
    }

    private void fillTable(List<LogText.Row> rows) {
        table.getChildren().clear();
        Rows.shown(table, !rows.isEmpty());
        cells("caption", "MiB", Words.of("log.estimate"), Words.of("log.measured"), "±");
        String place = "";
        for (LogText.Row row : rows) {
            if (!row.place().equals(place)) {
                place = row.place();
                table.add(Rows.label(place, "place"), 0, table.getRowCount(), SHARES.size(), 1);
            }
            cells("figure", row.name(), row.estimated(), row.measured(), row.difference());
        }
    }

    private void cells(String style, String... texts) {
        int line = table.getRowCount();
        for (int i = 0; i < texts.length; i++) {
            var cell = Rows.paragraph(i == 0 ? "caption" : style);
            cell.setText(texts[i]);
            table.add(cell, i, line);
        }
    }
}
