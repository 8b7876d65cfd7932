package plimsoll;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import plimsoll.view.Desk;
import plimsoll.view.LessonPane;
import plimsoll.view.PresenterView;
import plimsoll.viewmodel.Background;
import plimsoll.viewmodel.LessonModel;
import plimsoll.viewmodel.Models;
import plimsoll.viewmodel.Notice;
import plimsoll.viewmodel.NoticeModel;
import plimsoll.viewmodel.Played;
import plimsoll.viewmodel.Presentation;
import plimsoll.words.Words;

/// Shows a lesson to others: prepared on a sheet, played on the whole screen.
final class Presenting {
    private final NoticeModel notices;
    private final LessonModel lesson;
    private final Desk desk;
    private final Stage stage;
    private final ChangeListener<Boolean> left = (_, _, full) -> endUnless(full);

    Presenting(Models models, Desk desk, Stage stage) {
        this.notices = models.notices();
        this.lesson = new LessonModel(models.plan());
        this.desk = desk;
        this.stage = stage;
    }

    /// What asks for the steps.
    void prepare() {
        desk.open(new LessonPane(lesson, this::start, desk::close));
    }

    /// Works out all steps, then shows the first.
    void start() {
        var shown = lesson.shown();
        Background.run(
                () -> Played.of(shown),
                this::show,
                _ ->
                        notices.tell(
                                new Notice.Problem(
                                        Words.of("lesson.broken"),
                                        Words.of("lesson.broken.remedy"))));
    }

    private void show(Played played) {
        desk.close();
        desk.present(
                new PresenterView(
                        new Presentation(played),
                        this::end,
                        () -> Platform.getPreferences().isReducedMotion()));
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreen(true);
        stage.fullScreenProperty().addListener(left);
    }

    /// The system has its own ways to leave a full screen.
    private void endUnless(boolean full) {
        if (!full) {
            end();
        }
    }

    private void end() {
        stage.fullScreenProperty().removeListener(left);
        stage.setFullScreen(false);
        desk.endPresenting();
    }
}
