package plimsoll.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import plimsoll.core.Lesson;
import plimsoll.core.Scenario;
import plimsoll.viewmodel.LessonModel;
import plimsoll.words.Words;

/// Prepares a lesson: which scenarios are shown to others, in which order and under which names.
public final class LessonPane extends VBox {
    private final LessonModel model;
    private final VBox steps = new VBox();
    private final List<StepRow> rows = new ArrayList<>();
    private final Label none = Rows.paragraph("lesson-none");
    private final Button add = new Button(Words.of("lesson.add"));

    /// @param present shows the lesson to others
    /// @param close goes back to the plan
    public LessonPane(LessonModel model, Runnable present, Runnable close) {
        this.model = model;
        Rows.sheet(this, "lesson-pane");
        var hint = Rows.paragraph("note");
        hint.setText(Words.of("lesson.hint"));
        none.setText(Words.of("lesson.none"));
        steps.getStyleClass().add("lesson-steps");
        var scroll = new ScrollPane(steps);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("lesson-scroll");
        add.setId("lesson-add");
        add.getStyleClass().add("action");
        add.setOnAction(_ -> model.add());
        getChildren().add(Rows.label(Words.of("lesson.title"), "sheet-title"));
        getChildren().addAll(hint, scroll, buttons(present, close));
        Rows.follow(this, model.lesson(), this::show);
    }

    private HBox buttons(Runnable present, Runnable close) {
        var start = new Button(Words.of("lesson.present"));
        start.setId("lesson-present");
        start.getStyleClass().addAll("action", "primary");
        start.setDefaultButton(true);
        start.setOnAction(_ -> present.run());
        var closed = new Button(Words.of("sheet.close"));
        closed.setId("lesson-close");
        closed.getStyleClass().add("action");
        closed.setCancelButton(true);
        closed.setOnAction(_ -> close.run());
        var row = new HBox(add, closed, start);
        row.getStyleClass().add("buttons");
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    /// Rows are made anew where steps come, go or move; while one is named they stay.
    private void show(Lesson lesson) {
        List<Scenario> shown = rows.stream().map(StepRow::scenario).toList();
        if (!shown.equals(lesson.steps().stream().map(Lesson.Step::scenario).toList())) {
            rows.clear();
            for (int i = 0; i < lesson.steps().size(); i++) {
                rows.add(new StepRow(model, i, lesson.steps().get(i).scenario()));
            }
            steps.getChildren().setAll(rows);
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).show(lesson.steps().get(i).name(), lesson.steps().size());
        }
        if (lesson.isEmpty()) {
            steps.getChildren().setAll(none);
        }
        add.setDisable(model.isFull());
    }
}
