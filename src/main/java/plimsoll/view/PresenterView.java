package plimsoll.view;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.animation.FadeTransition;
import javafx.animation.ParallelTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import javafx.util.Duration;
import plimsoll.core.Lesson;
import plimsoll.view.chart.ContextChart;
import plimsoll.view.chart.VramBar;
import plimsoll.viewmodel.Played;
import plimsoll.viewmodel.Presentation;
import plimsoll.viewmodel.Spotlight;
import plimsoll.viewmodel.Verdict;

/// A lesson on a whole screen, for a room: a step's name, the verdict, the bar and the curve, and
/// what is new since the step before. It is worked with the keys of a remote control.
///
/// It is laid out for [#WIDTH] by [#HEIGHT] and drawn as much larger as the screen is.
public final class PresenterView extends Region {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 540;
    private static final Duration MOTION = Duration.millis(420);
    private static final double FAINT = 0.2;

    private final Presentation presentation;
    private final Runnable end;
    private final BooleanSupplier calm;
    private final VBox slide = new VBox();
    private final Region night = new Region();
    private final Label title = Rows.paragraph("presenter-title");
    private final Label count = Rows.label("", "presenter-count");
    private final Label change = Rows.label("", "presenter-change");
    private final Label effect = Rows.label("", "presenter-effect");
    private final VramBar bar;
    private final ContextChart chart;
    private final List<Node> moved;
    private final ParallelTransition motion = new ParallelTransition();

    /// @param end is run when the person who presents is done
    /// @param calm whether nothing is to move of its own accord
    public PresenterView(Presentation presentation, Runnable end, BooleanSupplier calm) {
        this.presentation = presentation;
        this.end = end;
        this.calm = calm;
        var played = presentation.playedProperty();
        bar = new VramBar(played.map(Pictures::bar));
        chart = new ContextChart(played.map(Pictures::chart), _ -> {});
        setId("presenter");
        getStyleClass().add("presenter");
        arrange(new SummaryPane(played.map(Played::forecast)));
        moved = List.of(change, effect, bar, chart);
        moved.forEach(node -> motion.getChildren().add(fade(node)));
        setCursor(Cursor.NONE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyed);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        played.subscribe(this::show);
        played.subscribe((_, _) -> move());
    }

    private void arrange(SummaryPane verdict) {
        slide.getStyleClass().add("presenter-slide");
        slide.setMouseTransparent(true);
        title.setId("presenter-title");
        count.setId("presenter-count");
        change.setId("presenter-change");
        effect.setId("presenter-effect");
        count.setMinWidth(USE_PREF_SIZE);
        change.setMinWidth(USE_PREF_SIZE);
        verdict.setId("presenter-verdict");
        chart.setFocusTraversable(false);
        VBox.setVgrow(chart, Priority.ALWAYS);
        var spotlight = Rows.row(change, effect);
        spotlight.getStyleClass().add("presenter-spotlight");
        slide.getChildren().addAll(Rows.row(title, count), spotlight, verdict, bar, chart);
        night.setId("presenter-night");
        night.getStyleClass().add("presenter-night");
        night.visibleProperty().bind(presentation.blackProperty());
        getChildren().addAll(slide, night);
    }

    @Override
    protected void layoutChildren() {
        double scale = Math.max(0.1, Math.min(getWidth() / WIDTH, getHeight() / HEIGHT));
        slide.getTransforms().setAll(new Scale(scale, scale));
        slide.resizeRelocate(0, 0, getWidth() / scale, getHeight() / scale);
        night.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private void show(Played played) {
        title.setText(played.title());
        count.setText(played.index() + 1 + " / " + played.steps().size());
        Optional<Spotlight> spotlight = played.spotlight();
        change.setText(spotlight.map(Spotlight::change).orElse(""));
        effect.setText(spotlight.map(Spotlight::effect).orElse(""));
        var verdict = Verdict.of(played.forecast());
        setAccessibleText(
                String.join(
                        ". ",
                        title.getText(),
                        effect.getText(),
                        verdict.headline(),
                        verdict.detail()));
    }

    /// What is new comes out of the paper, so that the eye finds it. What it is stands there at
    // once.
    private void move() {
        motion.stop();
        if (calm.getAsBoolean()) {
            moved.forEach(node -> node.setOpacity(1));
        } else {
            motion.play();
            motion.jumpTo(Duration.ZERO);
        }
    }

    private static FadeTransition fade(Node node) {
        var fade = new FadeTransition(MOTION, node);
        fade.setFromValue(FAINT);
        fade.setToValue(1);
        return fade;
    }

    private void keyed(KeyEvent event) {
        switch (event.getCode()) {
            case RIGHT, DOWN, PAGE_DOWN, SPACE, ENTER -> presentation.move(1);
            case LEFT, UP, PAGE_UP, BACK_SPACE -> presentation.move(-1);
            case HOME -> presentation.move(-Lesson.MOST);
            case END -> presentation.move(Lesson.MOST);
            case B, PERIOD -> presentation.turnBlack();
            case ESCAPE, F5 -> end.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void clicked(MouseEvent event) {
        presentation.move(event.getButton() == MouseButton.SECONDARY ? -1 : 1);
    }
}
