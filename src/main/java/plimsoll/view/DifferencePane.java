package plimsoll.view;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plimsoll.core.Forecast;
import plimsoll.viewmodel.Comparison;
import plimsoll.viewmodel.Contrast;
import plimsoll.viewmodel.Outlook;
import plimsoll.viewmodel.PlanModel;
import plimsoll.viewmodel.Wording;
import plimsoll.words.Words;

/// The table of differences; there while two scenarios are compared.
final class DifferencePane extends VBox {
    private static final int FIGURES = 3;

    private final GridPane table = new GridPane();
    private final Label title = Rows.label("", "card-title");

    DifferencePane(PlanModel model) {
        Rows.card(this, "difference-pane");
        table.setId("differences");
        table.getStyleClass().add("differences");
        table.getColumnConstraints().add(names());
        for (int i = 0; i < FIGURES; i++) {
            table.getColumnConstraints().add(figures());
        }
        getChildren().addAll(title, table);
        Rows.follow(this, model.outlookProperty(), this::show);
    }

    private static ColumnConstraints names() {
        var column = new ColumnConstraints();
        column.setPercentWidth(34);
        return column;
    }

    /// As wide as each other: long names of scenarios take more lines, not more room.
    private static ColumnConstraints figures() {
        var column = new ColumnConstraints();
        column.setPercentWidth(22);
        column.setHgrow(Priority.ALWAYS);
        column.setHalignment(HPos.RIGHT);
        return column;
    }

    private void show(Outlook outlook) {
        Rows.shown(this, outlook.other().isPresent());
        outlook.other().ifPresent(other -> fill(other, outlook.shown()));
    }

    private void fill(Forecast one, Forecast two) {
        title.setText(Words.of("difference.title", Wording.unit().label()));
        table.getChildren().clear();
        Contrast names = Contrast.of(one.scenario(), two.scenario());
        row(0, "caption", List.of("", names.one(), names.two(), "±"));
        int line = 1;
        for (Comparison.Row row : Comparison.of(one, two).rows()) {
            row(line++, "figure", List.of(row.name(), row.one(), row.two(), row.difference()));
        }
    }

    private void row(int line, String style, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            var cell = new Label(cells.get(i));
            cell.getStyleClass().add(i == 0 ? "caption" : style);
            cell.setWrapText(true);
            cell.setMinHeight(USE_PREF_SIZE);
            table.add(cell, i, line);
        }
    }
}
