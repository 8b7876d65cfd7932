package plimsoll.support;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntPredicate;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import plimsoll.export.ExportException;
import plimsoll.export.Overwrite;
import plimsoll.export.PngExport;
import plimsoll.view.Assets;
import plimsoll.view.Theme;

/// Pictures of nodes, and what to say about them.
public final class Pixels {
    private static final Path REFERENCES = Path.of("src/test/resources/plimsoll/view");
    private static final Path ACTUAL = Path.of("target/pixel");

    // Another version of FreeType shades the edges of letters differently: one pixel in a hundred
    // may differ by more than a shade.
    private static final int SHADE = 24;
    private static final double SHARE = 0.01;

    private Pixels() {}

    /// `root` in a scene of its own with the project's styles.
    public static Image of(Parent root, int width, int height, Theme theme) {
        var scene = new Scene(root, width, height);
        scene.getStylesheets().setAll(Assets.drawnStyles());
        root.getStyleClass().add(theme.styleClass());
        root.applyCss();
        root.layout();
        var how = new SnapshotParameters();
        how.setViewport(new Rectangle2D(0, 0, width, height));
        how.setFill(Color.WHITE);
        return root.snapshot(how, new WritableImage(width, height));
    }

    /// `color` as `0xffRRGGBB`.
    public static int argb(Color color) {
        int red = (int) Math.round(255 * color.getRed());
        int green = (int) Math.round(255 * color.getGreen());
        int blue = (int) Math.round(255 * color.getBlue());
        return 0xff << 24 | red << 16 | green << 8 | blue;
    }

    /// The colour of a pixel `0xffRRGGBB`.
    public static Color color(int argb) {
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
    }

    /// Every pixel, row by row, as `0xAARRGGBB`.
    public static int[] of(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    /// How many pixels `test` holds for.
    public static long count(Image image, IntPredicate test) {
        return Arrays.stream(of(image)).filter(test).count();
    }

    /// Holds `image` against the reference `name`; where that is missing or differs, leaves the
    /// picture in `target/pixel` to be looked at and, if right, to be copied.
    public static void assertLooksLike(String name, Image image) {
        var reference = REFERENCES.resolve(name + ".png");
        boolean alike = Files.exists(reference) && alike(read(reference), image);
        if (!alike) {
            save(image, ACTUAL.resolve(name + ".actual.png"));
        }
        assertTrue(alike, "look at " + ACTUAL + "/" + name + ".actual.png beside " + reference);
    }

    private static boolean alike(Image expected, Image actual) {
        if (expected.getWidth() != actual.getWidth()
                || expected.getHeight() != actual.getHeight()) {
            return false;
        }
        int[] one = of(expected);
        int[] other = of(actual);
        int different = 0;
        for (int i = 0; i < one.length; i++) {
            different += distance(one[i], other[i]) > SHADE ? 1 : 0;
        }
        return different <= SHARE * one.length;
    }

    private static int distance(int one, int other) {
        int most = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            most = Math.max(most, Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)));
        }
        return most;
    }

    private static Image read(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            return new Image(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void save(Image image, Path file) {
        try {
            Files.createDirectories(ACTUAL);
            PngExport.write(image, file, Overwrite.REPLACE);
        } catch (IOException | ExportException e) {
            throw new IllegalStateException(e);
        }
    }
}
