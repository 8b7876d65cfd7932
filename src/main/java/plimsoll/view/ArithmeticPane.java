package plimsoll.view;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import plimsoll.core.Estimate;
import plimsoll.viewmodel.Arithmetic.Line;
import plimsoll.viewmodel.Arithmetic.Topic;
import plimsoll.viewmodel.Arithmetic;
import plimsoll.viewmodel.PlanModel;
import plimsoll.words.Words;

/// The formulas with this model's numbers in them, one part at a time.
final class ArithmeticPane extends VBox {
    private final ObjectProperty<Topic> topic =
            new SimpleObjectProperty<>(this, "topic", Topic.CACHE);
    private final VBox lines = new VBox();

    ArithmeticPane(PlanModel model) {
        Rows.card(this, "arithmetic-pane");
        lines.setId("arithmetic");
        lines.getStyleClass().add("arithmetic");
        getChildren()
                .addAll(Rows.label(Words.of("arithmetic.title"), "card-title"), topics(), lines);
        Rows.follow(this, model.estimate(), estimate -> show(estimate, topic.get()));
        topic.subscribe((_, chosen) -> show(model.estimate().getValue(), chosen));
    }

    private FlowPane topics() {
        var chips = new FlowPane();
        chips.getStyleClass().add("topics");
        for (Topic each : Topic.values()) {
            chips.getChildren().add(chip(each));
        }
        return chips;
    }

    private ToggleButton chip(Topic each) {
        var chip = new ToggleButton(each.label());
        chip.setId("topic-" + each.name().toLowerCase(Locale.ROOT));
        chip.setAccessibleText(Words.of("arithmetic.topic", each.label()));
        chip.getStyleClass().add("chip");
        topic.subscribe(chosen -> chip.setSelected(chosen == each));
        chip.setOnAction(
                _ -> {
                    topic.set(each);
                    chip.setSelected(true);
                });
        return chip;
    }

    /// While the context is dragged only words change: nodes are kept.
    private void show(Estimate estimate, Topic chosen) {
        List<Line> wanted = Arithmetic.of(estimate, chosen);
        var nodes = lines.getChildren();
        while (nodes.size() < wanted.size()) {
            nodes.add(Rows.paragraph("step"));
        }
        nodes.remove(wanted.size(), nodes.size());
        for (int i = 0; i < wanted.size(); i++) {
            set((Label) nodes.get(i), wanted.get(i));
        }
    }

    private static void set(Label label, Line line) {
        String style = line.kind().name().toLowerCase(Locale.ROOT);
        if (!label.getStyleClass().contains(style)) {
            label.getStyleClass().setAll("label", style);
        }
        label.setText(line.text());
    }
}
