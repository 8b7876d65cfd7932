package plimsoll.view;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import plimsoll.core.Lesson;
import plimsoll.core.Scenario;
import plimsoll.viewmodel.LessonModel;
import plimsoll.words.Words;

/// One step of a lesson while it is prepared: its number, its name, and what can be done with it.
final class StepRow extends HBox {
    private final int index;
    private final Scenario scenario;
    private final TextField name = new TextField();
    private final Button up;
    private final Button down;

    StepRow(LessonModel model, int index, Scenario scenario) {
        this.index = index;
        this.scenario = scenario;
        int number = index + 1;
        getStyleClass().add("lesson-step");
        setAlignment(Pos.CENTER_LEFT);
        nameIt(model, number);
        HBox.setHgrow(name, Priority.ALWAYS);
        up =
                icon(
                        "up",
                        Words.of("lesson.earlier", number),
                        Feather.ARROW_UP,
                        () -> model.move(index, -1));
        down =
                icon(
                        "down",
                        Words.of("lesson.later", number),
                        Feather.ARROW_DOWN,
                        () -> model.move(index, 1));
        getChildren().addAll(Rows.label(String.valueOf(number), "step-number"), name, up, down);
        getChildren().addAll(edit(model, number), remove(model, number));
    }

    private Button edit(LessonModel model, int number) {
        return icon(
                "edit", Words.of("lesson.edit", number), Feather.EDIT_2, () -> model.edit(index));
    }

    private Button remove(LessonModel model, int number) {
        return icon(
                "remove",
                Words.of("lesson.remove", number),
                Feather.TRASH_2,
                () -> model.remove(index));
    }

    private void nameIt(LessonModel model, int number) {
        name.setId("step-name-" + number);
        name.setAccessibleText(Words.of("lesson.name", number));
        name.setTextFormatter(new TextFormatter<>(StepRow::fitting));
        name.setOnAction(_ -> model.rename(index, name.getText()));
        name.focusedProperty().subscribe((_, focused) -> leave(model, focused));
    }

    private Button icon(String id, String spoken, Feather shape, Runnable action) {
        return Rows.icon("step-" + id + "-" + (index + 1), spoken, shape, action);
    }

    Scenario scenario() {
        return scenario;
    }

    void show(String text, int steps) {
        if (!name.getText().equals(text)) {
            name.setText(text);
        }
        up.setDisable(index == 0);
        down.setDisable(index == steps - 1);
    }

    private void leave(LessonModel model, boolean focused) {
        if (!focused && index < model.lesson().getValue().steps().size()) {
            model.rename(index, name.getText());
        }
    }

    /// A change that makes a name too long is not made.
    private static TextFormatter.Change fitting(TextFormatter.Change change) {
        if (change.getControlNewText().length() > Lesson.Step.LONGEST) {
            change.setText("");
            change.setRange(change.getRangeStart(), change.getRangeStart());
        }
        return change;
    }
}
