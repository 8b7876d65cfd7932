package plimsoll.view;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import plimsoll.viewmodel.Arithmetic;
import plimsoll.viewmodel.PlanModel;

/// The formula with this model's numbers in it.
final class ArithmeticPane extends VBox {
    private final VBox lines = new VBox();

    ArithmeticPane(PlanModel model) {
        Rows.card(this, "arithmetic-pane");
        lines.setId("arithmetic");
        lines.getStyleClass().add("arithmetic");
        getChildren().addAll(Rows.label("The arithmetic", "card-title"), lines);
        model.estimate().map(Arithmetic::of).subscribe(this::show);
    }

    /// While the context is dragged only words change: nodes are kept.
    private void show(List<Arithmetic.Line> wanted) {
        var nodes = lines.getChildren();
        while (nodes.size() < wanted.size()) {
            nodes.add(new Label());
        }
        nodes.remove(wanted.size(), nodes.size());
        for (int i = 0; i < wanted.size(); i++) {
            set((Label) nodes.get(i), wanted.get(i));
        }
    }

    private static void set(Label label, Arithmetic.Line line) {
        String style = line.kind().name().toLowerCase(Locale.ROOT);
        if (!label.getStyleClass().contains(style)) {
            label.getStyleClass().setAll("label", style);
        }
        label.setText(line.text());
    }
}
