package plimsoll.view;

import java.util.ArrayList;
import java.util.List;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Label;
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

    /// Beside its place, at the right if there is room, and never past the edge of the window.
    private void place(Hint hint) {
        Node place = window.lookup(hint.place());
        var target = sceneToLocal(place.localToScene(place.getLayoutBounds()));
        double width = hint.label().prefWidth(-1);
        double height = hint.label().prefHeight(Math.min(width, WIDTH));
        hint.label().resize(Math.min(width, WIDTH), height);
        double right = target.getMaxX() + GAP;
        boolean isRoom = right + hint.label().getWidth() + GAP <= getWidth();
        double x = isRoom ? right : target.getMinX() - GAP - hint.label().getWidth();
        hint.label().relocate(Math.rint(x), Math.rint(target.getCenterY() - height / 2));
        hint.label().setVisible(target.getCenterY() + height / 2 <= getHeight());
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
