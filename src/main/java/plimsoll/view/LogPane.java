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
import plimsoll.advice.Change;
import plimsoll.viewmodel.LogModel;
import plimsoll.viewmodel.LogText;

/// What a log says: what failed and why, what cures it, and how the estimate compares. There
/// while a log is open.
final class LogPane extends VBox {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final int CURES = 4;
    private static final List<Integer> SHARES = List.of(37, 21, 21, 21);

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
        previous = Rows.icon("log-previous", "The load before", Feather.CHEVRON_LEFT, model::previous);
        next = Rows.icon("log-next", "The next load", Feather.CHEVRON_RIGHT, model::next);
        explanation.setId("log-explanation");
        explanation.setAccessibleRole(AccessibleRole.TEXT);
        cures.getStyleClass().add("levers");
        table.setId("log-table");
        table.getStyleClass().add("differences");
        SHARES.forEach(share -> table.getColumnConstraints().add(column(share)));
        var close = Rows.icon("log-close", "Put the log away", Feather.X, model::close);
        var buttons = new HBox(previous, next, close);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        getChildren().addAll(Rows.row(title, buttons), load, explanation, cures, table, notes);
        model.shownProperty().subscribe(this::show);
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

    private Node cure(LogText.Cure cure) {
        var name = Rows.label(cure.name(), "lever-title");
        var option = Rows.label(cure.option(), "option");
        var effect = Rows.paragraph("caption");
        effect.setText(cure.effect());
        var words = new VBox(Rows.row(name, option), effect);
        words.getStyleClass().add("hint");
        return cure.change().<Node>map(change -> pulled(cure, words, change)).orElse(words);
    }

    private Button pulled(LogText.Cure cure, VBox words, Change change) {
        var button = new Button("", words);
        button.getStyleClass().add("lever-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(cure.name() + ": " + cure.effect());
        button.setOnAction(_ -> model.pull(change));
        return button;
    }

    private void fillTable(List<LogText.Row> rows) {
        table.getChildren().clear();
        Rows.shown(table, !rows.isEmpty());
        cells(0, "caption", "MiB", "estimate", "measured", "±");
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            cells(i + 1, "figure", row.name(), row.estimated(), row.measured(), row.difference());
        }
    }

    private void cells(int line, String style, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            var cell = Rows.paragraph(i == 0 ? "caption" : style);
            cell.setText(texts[i]);
            table.add(cell, i, line);
        }
    }
}
