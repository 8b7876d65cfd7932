package plimsoll.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;

/// Texts that lie upon each other, and those that stick out of their card.
final class Overlaps {
    /// The share of a line that is above and below its letters.
    private static final double LEADING = 0.25;

    /// Pixels that two boxes may share.
    private static final double ROUNDING = 1;

    private Overlaps() {}

    /// A text, where it is, and what it scrolls in or lies upon.
    private record Written(Text text, Bounds box, Node room) {
        static Written at(Text text) {
            var all = text.localToScene(text.getLayoutBounds());
            double leading = LEADING * all.getHeight();
            var box =
                    new BoundingBox(
                            all.getMinX() + ROUNDING,
                            all.getMinY() + leading,
                            Math.max(0, all.getWidth() - 2 * ROUNDING),
                            Math.max(0, all.getHeight() - 2 * leading));
            return new Written(text, box, roomOf(text));
        }

        boolean isUpon(Written other) {
            return room == other.room && box.intersects(other.box);
        }

        boolean sticksOut() {
            var card = cardOf(text);
            var place = card.localToScene(card.getLayoutBounds());
            return box.getMinX() < place.getMinX() || box.getMaxX() > place.getMaxX();
        }
    }

    /// One sentence for each.
    static List<String> defects(Scene scene) {
        List<Written> texts = texts(scene.getRoot()).map(Written::at).toList();
        var defects = new ArrayList<String>();
        for (int i = 0; i < texts.size(); i++) {
            Written one = texts.get(i);
            if (one.sticksOut()) {
                defects.add("out of its card: " + one.text().getText());
            }
            texts.subList(i + 1, texts.size()).stream()
                    .filter(one::isUpon)
                    .map(two -> "upon: " + one.text().getText() + " | " + two.text().getText())
                    .forEach(defects::add);
        }
        return defects;
    }

    private static Stream<Text> texts(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return Stream.empty();
        }
        if (node instanceof Text text) {
            return text.getText().isBlank() ? Stream.empty() : Stream.of(text);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(Overlaps::texts)
                : Stream.empty();
    }

    /// What scrolls or lies upon the rest: only what is in the same is beside each other.
    private static Node roomOf(Node node) {
        Node room = node;
        while (room.getParent() != null
                && !(room instanceof ScrollPane)
                && !(room.getParent() instanceof Desk)) {
            room = room.getParent();
        }
        return room;
    }

    private static Node cardOf(Node node) {
        Node card = node;
        while (card.getParent() != null
                && card.getStyleClass().stream().noneMatch(List.of("card", "sheet")::contains)) {
            card = card.getParent();
        }
        return card;
    }
}
