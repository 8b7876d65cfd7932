package plimsoll.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
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
        previous = icon("log-previous", "The load before", Feather.CHEVRON_LEFT, model::previous);
        next = icon("log-next", "The next load", Feather.CHEVRON_RIGHT, model::next);
        explanation.setId("log-explanation");
        explanation.setAccessibleRole(AccessibleRole.TEXT);
        cures.getStyleClass().add("levers");
        table.setId("log-table");
        table.getStyleClass().add("differences");
        SHARES.forEach(share -> table.getColumnConstraints().add(column(share)));
        var close = icon("log-close", "Put the log away", Feather.X, model::close);
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
        setVisible(text.isPresent());
        setManaged(text.isPresent());
        text.ifPresent(this::fill);
    }

    private void fill(LogText text) {
        title.setText(text.title());
        load.setText(text.load());
        explanation.setText(text.explanation());
        pseudoClassStateChanged(FAILED, text.failed());
        shown(previous, model.hasSeveral());
        shown(next, model.hasSeveral());
        cures.getChildren().setAll(text.cures().stream().limit(CURES).map(this::cure).toList());
        shown(cures, !text.cures().isEmpty());
        fillTable(text.rows());
        notes.setText(String.join(" ", text.notes()));
        shown(notes, !text.notes().isEmpty());
    }

    private Node cure(LogText.Cure cure) {
        var name = Rows.label(cure.name(), "lever-title");
        var option = Rows.label(cure.option(), "option");
        var effect = Rows.paragraph("caption");
        effect.setText(cure.effect());
        var words = new VBox(Rows.row(name, option), effect);
        return cure.change()
                .<Node>map(change -> Rows.lever(words, () -> model.pull(change)))
                .orElseGet(() -> hint(words));
    }

    private static Node hint(VBox words) {
        words.getStyleClass().add("hint");
        return words;
    }

    private void fillTable(List<LogText.Row> rows) {
        table.getChildren().clear();
        shown(table, !rows.isEmpty());
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

    private static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private static Button icon(String id, String spoken, Feather sign, Runnable action) {
        var button = new Button("", new FontIcon(sign));
        button.setId(id);
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(spoken);
        button.setTooltip(new Tooltip(spoken));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
