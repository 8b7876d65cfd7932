package plimsoll;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/// Works any control that can be reached, without knowing what it is for.
final class Fumbling {
    /// They open a dialog of the system, which this screen has none of.
    private static final Set<String> DIALOGS =
            Set.of("open-file", "ask-save", "matrix-csv", "export-save");

    private static final List<KeyCode> KEYS =
            List.of(
                    KeyCode.LEFT,
                    KeyCode.RIGHT,
                    KeyCode.UP,
                    KeyCode.DOWN,
                    KeyCode.HOME,
                    KeyCode.END,
                    KeyCode.PAGE_UP,
                    KeyCode.PAGE_DOWN,
                    KeyCode.SPACE,
                    KeyCode.ENTER,
                    KeyCode.TAB,
                    KeyCode.ESCAPE,
                    KeyCode.DELETE,
                    KeyCode.S);
    private static final List<String> TEXTS =
            List.of(
                    "",
                    "32k",
                    "-1",
                    "99999999999999",
                    "0.5",
                    "1e9",
                    "3:1",
                    "ä€𝄞",
                    "qwen",
                    "12 GB");

    private final OpenWindow window;
    private final Random random;

    Fumbling(OpenWindow window, Random random) {
        this.window = window;
        this.random = random;
    }

    private void fx(Runnable act) {
        window.robot.interact(act);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /// Presses any button.
    void button() {
        fx(() -> one(ButtonBase.class).filter(Fumbling::isHarmless).ifPresent(ButtonBase::fire));
    }

    private static boolean isHarmless(ButtonBase button) {
        return !(button instanceof MenuButton) && !DIALOGS.contains(String.valueOf(button.getId()));
    }

    /// Presses keys at any control.
    void keys() {
        fx(() -> one(Node.class).ifPresent(Node::requestFocus));
        for (int i = random.nextInt(3); i >= 0; i--) {
            if (window.ask(this::isKeyHarmless)) {
                window.robot.push(any(KEYS));
            }
        }
    }

    private boolean isKeyHarmless() {
        var owner = window.scene().getFocusOwner();
        return !(owner instanceof MenuButton)
                && (!(owner instanceof ButtonBase button) || isHarmless(button));
    }

    /// Writes into any field.
    void field() {
        fx(() -> one(TextField.class).ifPresent(this::write));
    }

    private void write(TextField field) {
        field.requestFocus();
        field.setText(any(TEXTS));
        field.commitValue();
        field.fireEvent(new ActionEvent());
    }

    /// Moves any slider and chooses in any box.
    void box() {
        fx(
                () -> {
                    one(ChoiceBox.class).ifPresent(b -> b.getSelectionModel().select(pick(b)));
                    one(ComboBox.class).ifPresent(b -> b.getSelectionModel().select(pick(b)));
                    one(Slider.class).ifPresent(s -> s.adjustValue(any(s)));
                });
    }

    /// Rests the mouse on any control.
    void hover() {
        var bounds =
                window.ask(
                        () ->
                                one(Node.class)
                                        .map(node -> node.localToScreen(node.getLayoutBounds())));
        bounds.ifPresent(b -> window.robot.moveTo(b.getCenterX(), b.getCenterY()));
    }

    private int pick(ChoiceBox<?> box) {
        return random.nextInt(Math.max(1, box.getItems().size()));
    }

    private int pick(ComboBox<?> box) {
        return random.nextInt(Math.max(1, box.getItems().size()));
    }

    private double any(Slider slider) {
        return slider.getMin() + random.nextDouble() * (slider.getMax() - slider.getMin());
    }

    /// One of those of a kind that can be reached.
    private <T extends Node> Optional<T> one(Class<T> kind) {
        var all =
                within(window.scene().getRoot())
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                        .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(any(all));
    }

    /// All that is seen of a node.
    private static Stream<Node> within(Node node) {
        if (!node.isVisible()) {
            return Stream.of();
        }
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(Fumbling::within))
                : Stream.of(node);
    }
}
