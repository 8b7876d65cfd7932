package plimsoll.view;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import plimsoll.viewmodel.LeverModel;
import plimsoll.viewmodel.LeverText;
import plimsoll.words.Words;

/// A lever: a button that pulls it, and a small one beside it that only holds the plan against
/// what it would become.
final class LeverRow extends HBox {
    private final LeverModel model;
    private final LeverButton pull;
    private final Button compare;

    LeverRow(String id, LeverModel model) {
        this.model = model;
        this.pull = new LeverButton(id);
        this.compare = Rows.icon(id + "-compare", "", Feather.COLUMNS, () -> {});
        getStyleClass().add("lever-row");
        HBox.setHgrow(pull, Priority.ALWAYS);
        compare.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(pull, compare);
    }

    void show(LeverText lever) {
        pull.show(lever.name(), lever.freed(), lever.cost(), lever.gained());
        pull.tell(lever.spoken(), lever.details());
        pull.setOnAction(_ -> model.pull(lever.change()));
        String words = Words.of("levers.compare", lever.name());
        compare.setAccessibleText(words);
        compare.getTooltip().setText(words);
        compare.setOnAction(_ -> model.compare(lever.change()));
    }
}
