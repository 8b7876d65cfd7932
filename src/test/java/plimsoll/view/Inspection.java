package plimsoll.view;

import eu.hansolo.tilesfx.Tile;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.text.Text;

/// What is wrong with all that a scene shows: what has no name, role or help for those who can't
/// see it, stands beside its column, or is cut short.
final class Inspection {
    /// What may be cut short: the note in a picker, which its list shows whole, and long names
    /// that a tooltip shows whole.
    private static final List<String> MAY_BE_CUT =
            List.of("picker-note", "picker-name", "list-cell", "matrix-name", "lever-title");

    /// What holds a value that is dragged, typed or stepped.
    private static final Set<AccessibleRole> VALUES =
            EnumSet.of(
                    AccessibleRole.SLIDER,
                    AccessibleRole.TEXT_FIELD,
                    AccessibleRole.TEXT_AREA,
                    AccessibleRole.SPINNER);

    private Inspection() {}

    /// One sentence for each defect.
    static List<String> defects(Scene scene) {
        Node root = scene.getRoot();
        return Stream.of(
                        nodes(root).flatMap(Inspection::unnamed),
                        nodes(root).flatMap(Inspection::unexplained),
                        nodes(root).flatMap(node -> beside(node, scene)),
                        inside(root).flatMap(Inspection::cut),
                        Overlaps.defects(scene).stream())
                .flatMap(found -> found)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> unnamed(Node node) {
        boolean spoken = node.getAccessibleText() != null;
        boolean written = node instanceof Labeled label && !label.getText().isBlank();
        boolean named = node.getId() != null && (spoken || written);
        return node.isFocusTraversable() && !node.isDisabled() && !named
                ? Stream.of("without a name: " + node)
                : Stream.empty();
    }

    /// What is reached by the keyboard has a role; what holds a value says how it is changed.
    private static Stream<String> unexplained(Node node) {
        if (!node.isFocusTraversable() || node.isDisabled()) {
            return Stream.empty();
        }
        var role = node.getAccessibleRole();
        if (role == AccessibleRole.NODE || role == AccessibleRole.PARENT) {
            return Stream.of("without a role: " + node);
        }
        boolean helped = node.getAccessibleHelp() != null && !node.getAccessibleHelp().isBlank();
        return VALUES.contains(role) && !helped
                ? Stream.of("without help: " + role + " " + node.getId())
                : Stream.empty();
    }

    private static Stream<String> beside(Node node, Scene scene) {
        var bounds = node.localToScene(node.getLayoutBounds());
        var room = room(node, scene);
        boolean out =
                bounds.getMinX() < room.getMinX() - 1 || bounds.getMaxX() > room.getMaxX() + 1;
        return node instanceof Control && out
                ? Stream.of("beside its column: " + node)
                : Stream.empty();
    }

    /// The column that `node` scrolls in, or the window.
    private static Bounds room(Node node, Scene scene) {
        Parent around = node.getParent();
        while (around != null && !(around instanceof ScrollPane)) {
            around = around.getParent();
        }
        Node column = around == null ? scene.getRoot() : around;
        return column.localToScene(column.getLayoutBounds());
    }

    private static Stream<String> cut(Node node) {
        return node instanceof Labeled label && isCut(label)
                ? Stream.of("cut short: " + label.getText() + " " + label.getStyleClass())
                : Stream.empty();
    }

    private static boolean isCut(Labeled label) {
        return label.getStyleClass().stream().noneMatch(MAY_BE_CUT::contains)
                && label.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY
                && label.isTextTruncated()
                && label.getChildrenUnmodifiable().stream()
                        .filter(Text.class::isInstance)
                        .map(Text.class::cast)
                        .anyMatch(text -> text.getText().endsWith(label.getEllipsisString()));
    }

    /// All that is visible, but for what controls are made of inside.
    private static Stream<Node> nodes(Node node) {
        return !node.isVisible() || isClosed(node)
                ? Stream.of(node).filter(Node::isVisible)
                : Stream.concat(Stream.of(node), children(node).flatMap(Inspection::nodes));
    }

    /// All that is visible.
    private static Stream<Node> inside(Node node) {
        return node.isVisible()
                ? Stream.concat(Stream.of(node), children(node).flatMap(Inspection::inside))
                : Stream.empty();
    }

    private static Stream<Node> children(Node node) {
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                : Stream.empty();
    }

    private static boolean isClosed(Node node) {
        return node instanceof Control
                && !(node instanceof ScrollPane
                        || node instanceof TitledPane
                        || node instanceof Labeled
                        || node instanceof Tile);
    }
}
