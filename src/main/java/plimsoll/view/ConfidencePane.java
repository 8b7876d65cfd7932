package plimsoll.view;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import plimsoll.viewmodel.Confidence;
import plimsoll.words.Words;

/// How sure is this? The band of every part with its reason, and what was measured.
public final class ConfidencePane extends VBox {
    private static final List<Integer> SHARES = List.of(27, 24, 49);

    /// @param confidence what it says
    /// @param close is run when it was read
    public ConfidencePane(Confidence confidence, Runnable close) {
        Rows.sheet(this, "confidence-pane");
        var summary = Rows.paragraph("summary-line");
        summary.setText(confidence.summary());
        var source = Rows.paragraph("caption");
        source.setText(confidence.source());
        getChildren().addAll(Rows.label(Words.of("confidence.title"), "sheet-title"), summary);
        getChildren().add(table(confidence.parts()));
        getChildren().add(Rows.label(confidence.heading(), "card-title"));
        getChildren()
                .addAll(table(confidence.loads()), source, Rows.closing("confidence-close", close));
    }

    private static GridPane table(List<Confidence.Row> rows) {
        var table = new GridPane();
        table.getStyleClass().add("confidence");
        for (int share : SHARES) {
            var column = new ColumnConstraints();
            column.setPercentWidth(share);
            table.getColumnConstraints().add(column);
        }
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            table.addRow(i, cell(row.name(), "row-name"), cell(row.figure(), "figure"));
            table.add(cell(row.reason(), "caption"), 2, i);
        }
        return table;
    }

    private static Label cell(String text, String style) {
        var cell = Rows.paragraph(style);
        cell.setText(text);
        return cell;
    }
}
