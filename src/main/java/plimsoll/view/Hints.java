package plimsoll.view;

import java.util.ArrayList;
import java.util.List;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import plimsoll.core.Scenario;
import plimsoll.viewmodel.PlanModel;
import plimsoll.words.Words;

/// Three short hints where to drag, upon the window when it is opened for the first time. They take
/// neither the keyboard nor the mouse from what lies below. Each goes when its thing is done, all
/// go when Escape is pressed or one is clicked.
final class Hints extends Pane {
    private static final double GAP = 10;
    private static final double WIDTH = 230;

    /// The numbers below a slider, which a hint does not hide.
    private static final double NUMBERS = 20;

    private final MainView window;
    private final EventHandler<KeyEvent> keys = this::keyed;
    private final List<Hint> hints = new ArrayList<>();
    private Subscription left = Subscription.EMPTY;

    /// A hint, and the place in the window that it points at.
    private record Hint(Label label, String place) {}

    /// @param window what is pointed at
    Hints(MainView window, PlanModel plan) {
        this.window = window;
        setId("hints");
        setManaged(false);
        setPickOnBounds(false);
        Hint context = add("hint-context", Words.of("hints.context"), "#context-slider");
        Hint cache = add("hint-cache", Words.of("hints.cache"), "#cache-slider");
        Hint curve = add("hint-curve", Words.of("hints.curve"), ".cursor-dot");
        window.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        until(plan.scenario().map(Scenario::context).subscribe((_, _) -> done(context)));
        until(plan.scenario().map(Scenario::context).subscribe((_, _) -> done(curve)));
        until(plan.scenario().map(Scenario::cache).subscribe((_, _) -> done(cache)));
        until(window.layoutBoundsProperty().subscribe(b -> resize(b.getWidth(), b.getHeight())));
    }

    private Hint add(String id, String text, String place) {
        var label = new Label(text, new FontIcon(Feather.X));
        label.setId(id);
        label.getStyleClass().add("hint");
        label.setWrapText(true);
        label.setMaxWidth(WIDTH);
        label.setOnMousePressed(_ -> dismiss());
        var hint = new Hint(label, place);
        hints.add(hint);
        getChildren().add(label);
        return hint;
    }

    private void until(Subscription subscription) {
        left = left.and(subscription);
    }

    /// They follow what they point at.
    void point() {
        for (Hint hint : hints) {
            Node place = window.lookup(hint.place());
            until(place.localToSceneTransformProperty().subscribe(_ -> requestLayout()));
            until(place.layoutBoundsProperty().subscribe(_ -> requestLayout()));
        }
    }

    @Override
    protected void layoutChildren() {
        hints.forEach(this::place);
    }

    private void place(Hint hint) {
        Node place = window.lookup(hint.place());
        var target = sceneToLocal(place.localToScene(place.getLayoutBounds()));
        double width = Math.min(hint.label().prefWidth(-1), WIDTH);
        double height = hint.label().prefHeight(width);
        hint.label().resize(width, height);
        var at = place instanceof Slider ? below(target) : beside(target, width);
        hint.label().relocate(Math.rint(at.getX()), Math.rint(at.getY()));
        hint.label().setVisible(at.getY() + height <= getHeight());
    }

    /// Below a slider and its numbers: in its own column, where no answer is hidden.
    private static Point2D below(Bounds target) {
        return new Point2D(target.getMinX(), target.getMaxY() + NUMBERS);
    }

    /// Below its place, at the right if there is room, else at the left: what is above a curve is
    /// where its labels are.
    private Point2D beside(Bounds target, double width) {
        double right = target.getMaxX() + GAP;
        boolean isRoom = right + width + GAP <= getWidth();
        return new Point2D(isRoom ? right : target.getMinX() - GAP - width, target.getMaxY() + GAP);
    }

    private void keyed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            dismiss();
        }
    }

    private void done(Hint hint) {
        hints.remove(hint);
        getChildren().remove(hint.label());
        if (hints.isEmpty()) {
            dismiss();
        }
    }

    private void dismiss() {
        left.unsubscribe();
        left = Subscription.EMPTY;
        hints.clear();
        window.getChildren().remove(this);
        window.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
    }
}
