package plimsoll.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.core.Curve;
import plimsoll.core.Estimate;
import plimsoll.core.Part;
import plimsoll.support.FxTest;
import plimsoll.support.Pixels;

/// Measures the pixels of the window: the bar and the curve are as long and as high as the bytes
/// that they stand for, the capacity is where it belongs, and every ground has its colour.
@ExtendWith(FxTest.class)
class ToScaleTest {
    private static final List<Slide.Size> SIZES =
            List.of(new Slide.Size(1000, 1000), new Slide.Size(1920, 1080));

    /// Places along the axis that no line of a mark stands on.
    private static final List<Double> SHARES = List.of(0.1, 0.27, 0.33, 0.66, 0.97);

    @AfterAll
    static void undress() {
        Application.setUserAgentStylesheet(null);
    }

    static Stream<List<Object>> windows() {
        return SIZES.stream()
                .flatMap(
                        size ->
                                Colours.LOOKS.stream()
                                        .filter(look -> !look.highContrast())
                                        .map(look -> List.of(size, look)));
    }

    /// A picture of the window, and what is in it.
    private record Picture(Scene scene, Image image, Colours colours, Estimate estimate) {
        Bounds box(String selector) {
            Node node = scene.getRoot().lookup(selector);
            return node.localToScene(node.getLayoutBounds());
        }

        int pixel(double x, double y) {
            return image.getPixelReader().getArgb((int) x, (int) y);
        }

        int color(String name) {
            return Pixels.argb(colours.color(name));
        }
    }

    private static Picture picture(List<Object> window, View.Opened opened) {
        var look = (Look) window.getLast();
        var scene = View.scene(opened.desk(), (Slide.Size) window.getFirst(), look);
        var estimate = opened.models().plan().estimate().getValue();
        return new Picture(scene, View.image(scene, 1), Colours.of(look), estimate);
    }

    @ParameterizedTest
    @MethodSource("windows")
    void thePartsOfTheBarAreAsLongAsTheirBytes(List<Object> window) {
        var opened = View.MAIN.open();
        var drawn = picture(window, opened);
        var row = drawn.box("#vram-bar .bar-row");
        var scale = Pictures.bar(opened.models().plan().outlookProperty().get()).scale();
        double perByte = row.getWidth() / scale.count();
        double y = row.getMaxY() - 3;
        long end = 0;
        for (Part part : Part.all()) {
            double from = row.getMinX() + perByte * end;
            end += drawn.estimate.onDevices().of(part).count();
            double to = row.getMinX() + perByte * end;
            int color = drawn.color(name(part));
            assertEquals(color, drawn.pixel(from + 3, y), part + " begins");
            assertEquals(color, drawn.pixel(to - 3, y), part + " ends");
            assertTrue(drawn.pixel(to + 1.5, y) != color, part + " goes on");
        }
        assertEquals(drawn.color("well"), drawn.pixel(row.getMinX() + perByte * end + 3, y));
        double capacity = row.getMinX() + perByte * drawn.estimate.capacity().count();
        assertEquals(drawn.color("ink"), drawn.pixel(capacity, row.getMinY() - 4));
    }

    private static String name(Part part) {
        return part.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @ParameterizedTest
    @MethodSource("windows")
    void theCurveIsAsHighAsItsBytes(List<Object> window) {
        var opened = View.MAIN.open();
        var drawn = picture(window, opened);
        var line = drawn.box("#context-chart .capacity-line");
        double bottom =
                drawn.scene.getRoot().lookupAll("#context-chart .grid-line").stream()
                        .filter(Node::isVisible)
                        .map(rule -> rule.localToScene(rule.getLayoutBounds()))
                        .filter(box -> box.getWidth() > box.getHeight())
                        .mapToDouble(Bounds::getCenterY)
                        .max()
                        .orElseThrow();
        double perByte = (bottom - line.getCenterY()) / drawn.estimate.capacity().count();
        Curve curve = opened.models().plan().forecast().getValue().curve();
        for (double share : SHARES) {
            var point = curve.points().get((int) Math.round(share * (curve.points().size() - 1)));
            double along = (double) point.context().count() / curve.longest().count();
            double x = line.getMinX() + along * line.getWidth();
            double top = bottom - perByte * point.use().weights().count();
            int weights = drawn.color("weights");
            assertEquals(weights, drawn.pixel(x, bottom - 2.5), "weights begin at " + share);
            assertEquals(weights, drawn.pixel(x, top + 1.5), "weights end at " + share);
            assertEquals(drawn.color("runtime"), drawn.pixel(x, top - 2), "above at " + share);
        }
        assertEquals(drawn.color("ink"), drawn.pixel(line.getMaxX() - 2, line.getCenterY()));
    }

    @ParameterizedTest
    @MethodSource("windows")
    void everyGroundHasItsColour(List<Object> window) {
        var drawn = picture(window, View.SETTINGS.open());
        var sheet = drawn.box("#settings-pane");
        assertEquals(drawn.color("card"), drawn.pixel(sheet.getMinX() + 12, sheet.getMinY() + 12));
        int veiled = drawn.pixel(2, drawn.image.getHeight() - 3);
        drawn.scene.getRoot().lookup("#veil").setVisible(false);
        var bare = View.image(drawn.scene, 1);
        int page = bare.getPixelReader().getArgb(2, (int) bare.getHeight() - 3);
        assertEquals(drawn.color("page"), page);
        assertTrue(veiled != page, "nothing dims the window below a sheet");
    }
}
