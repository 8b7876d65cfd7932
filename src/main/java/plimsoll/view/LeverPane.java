package plimsoll.view;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import plimsoll.advice.Change;
import plimsoll.viewmodel.LeverText;

/// What frees the most: each lever a button that pulls it.
final class LeverPane extends VBox {
    private static final int SHOWN = 4;

    private final Consumer<Change> pull;
    private final VBox list = new VBox();
    private final Label none = Rows.label("Nothing left to free.", "caption");

    /// @param pull makes the change
    LeverPane(Consumer<Change> pull) {
        this.pull = pull;
        Rows.card(this, "lever-pane");
        list.getStyleClass().add("levers");
        getChildren().addAll(Rows.label("What frees the most", "card-title"), list, none);
    }

    void show(List<LeverText> levers) {
        var top = levers.stream().limit(SHOWN).toList();
        Rows.shown(none, top.isEmpty());
        var nodes = list.getChildren();
        while (nodes.size() < top.size()) {
            nodes.add(new LeverButton("lever-" + nodes.size()));
        }
        nodes.remove(top.size(), nodes.size());
        for (int i = 0; i < top.size(); i++) {
            show(top.get(i), (LeverButton) nodes.get(i));
        }
    }

    private void show(LeverText lever, LeverButton button) {
        button.show(lever.name(), lever.freed(), lever.cost(), lever.gained());
        button.setAccessibleText(lever.spoken());
        button.setOnAction(_ -> pull.accept(lever.change()));
    }
}
