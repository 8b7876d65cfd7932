package plimsoll.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;
import plimsoll.support.Pixels;
import plimsoll.support.Shade;

/// Whether what is written in a scene can be read in its picture: painted, in an ink that stands
/// out from its ground, and not across other words.
///
/// Words that are scrolled away or can't be used now are left out, as WCAG does.
final class Legibility {
    private static final double WORDS = 4.5;
    private static final double SIGNS = 3;
    private static final double HIGH = 1.5;

    /// Fewer texts were not a view but a blank.
    private static final int TEXTS = 7;

    /// So much of the box around a text no letter reaches.
    private static final double MARGIN = 3;

    private final int[] pixels;
    private final int width;
    private final boolean high;
    private final List<Written> found = new ArrayList<>();

    /// A text, and the part of the picture that it stands in.
    private record Written(Text text, Bounds box) {
        boolean crosses(Written other) {
            return !text.equals(other.text) && inner().intersects(other.inner());
        }

        private Bounds inner() {
            double x = Math.min(MARGIN, box.getWidth() / 3);
            double y = Math.min(MARGIN, box.getHeight() / 3);
            return new BoundingBox(
                    box.getMinX() + x,
                    box.getMinY() + y,
                    box.getWidth() - 2 * x,
                    box.getHeight() - 2 * y);
        }

        String words() {
            return text instanceof FontIcon icon
                    ? "icon " + icon.getIconLiteral()
                    : text.getText().strip();
        }
    }

    private Legibility(Scene scene, Image image, Look look) {
        pixels = Pixels.of(image);
        width = (int) image.getWidth();
        high = look.highContrast();
        collect(scene.getRoot(), scene.getRoot().localToScene(scene.getRoot().getLayoutBounds()));
    }

    /// One sentence for each defect.
    static List<String> defects(Scene scene, Image image, Look look) {
        var read = new Legibility(scene, image, look);
        var blank = read.found.size() < TEXTS ? Stream.of("blank") : Stream.<String>empty();
        return Stream.of(blank, read.weak(), read.crossing())
                .flatMap(defects -> defects)
                .distinct()
                .sorted()
                .toList();
    }

    /// Goes down what is visible, and keeps in mind which part of it is in sight.
    private void collect(Node node, Bounds sight) {
        if (!node.isVisible() || node.getOpacity() == 0 || node.isDisabled()) {
            return;
        }
        var inSight =
                node.getClip() == null
                        ? sight
                        : cut(sight, node.localToScene(node.getClip().getBoundsInParent()));
        if (node instanceof Text text) {
            var box = text.localToScene(text.getLayoutBounds());
            if (!text.getText().isBlank() && contains(inSight, box)) {
                found.add(new Written(text, box));
            }
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, inSight));
        }
    }

    private static Bounds cut(Bounds one, Bounds other) {
        double x = Math.max(one.getMinX(), other.getMinX());
        double y = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(
                x,
                y,
                Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - x),
                Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - y));
    }

    private static boolean contains(Bounds sight, Bounds box) {
        return box.getMinX() >= sight.getMinX() - 1
                && box.getMinY() >= sight.getMinY() - 1
                && box.getMaxX() <= sight.getMaxX() + 1
                && box.getMaxY() <= sight.getMaxY() + 1;
    }

    private Stream<String> crossing() {
        return found.stream()
                .flatMap(
                        one ->
                                found.stream()
                                        .filter(one::crosses)
                                        .map(other -> one.words() + " across " + other.words()));
    }

    private Stream<String> weak() {
        return found.stream().flatMap(this::weak);
    }

    private Stream<String> weak(Written written) {
        if (!(written.text.getFill() instanceof Color fill)) {
            return Stream.empty();
        }
        var ground = ground(written.box);
        var ink = ground.interpolate(fill, fill.getOpacity() * opacity(written.text));
        boolean sign = written.text instanceof FontIcon;
        double least = (sign ? SIGNS : WORDS) * (high ? HIGH : 1);
        double contrast = Shade.of(ink).contrast(Shade.of(ground));
        if (contrast < least - 0.01) {
            return Stream.of(
                    String.format(
                            Locale.ROOT,
                            "%s: %.2f < %.2f, %s on %s %s",
                            written.words(),
                            contrast,
                            least,
                            hex(ink),
                            hex(ground),
                            written.text.getParent().getStyleClass()));
        }
        return isPainted(written.box, ground, ink)
                ? Stream.empty()
                : Stream.of("hidden: " + written.words());
    }

    private static String hex(Color color) {
        return String.format("#%06x", Pixels.argb(color) & 0xffffff);
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node at = node; at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        return opacity;
    }

    /// The colour that most of the box has.
    private Color ground(Bounds box) {
        int[] inside = inside(box);
        Arrays.sort(inside);
        int most = 0;
        int start = 0;
        int longest = 0;
        for (int i = 1; i <= inside.length; i++) {
            if (i == inside.length || inside[i] != inside[start]) {
                most = i - start > longest ? inside[start] : most;
                longest = Math.max(longest, i - start);
                start = i;
            }
        }
        return Pixels.color(most);
    }

    private int[] inside(Bounds box) {
        int left = (int) box.getMinX();
        int wide = (int) box.getWidth() + 2;
        int high = (int) box.getHeight() + 2;
        var inside = new int[wide * high];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = pixel(left + i % wide, (int) box.getMinY() + i / wide);
        }
        return inside;
    }

    /// Whether some pixel is more ink than ground. Where letters are thin, none is ink alone.
    private boolean isPainted(Bounds box, Color ground, Color ink) {
        double half = far(ink, ground) / 2;
        return Arrays.stream(inside(box))
                .distinct()
                .mapToObj(Pixels::color)
                .anyMatch(pixel -> far(pixel, ground) > half && far(pixel, ink) < half);
    }

    private static double far(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed())
                + Math.abs(one.getGreen() - other.getGreen())
                + Math.abs(one.getBlue() - other.getBlue());
    }

    private int pixel(int x, int y) {
        int column = Math.clamp(x, 0, width - 1);
        int row = Math.clamp(y, 0, pixels.length / width - 1);
        return pixels[row * width + column];
    }
}
