package plimsoll.view;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.text.Font;

/// The fonts, stylesheets and icons inside of the program; the only class that knows their paths.
public final class Assets {
    private static final String ROOT = "/plimsoll/assets/";

    // Inter as OTF: the outlines of its TTF glyphs overlap, and JavaFX leaves holes where they do.
    private static final List<String> FONTS =
            List.of(
                    "Inter-Regular.otf",
                    "Inter-Medium.otf",
                    "Inter-SemiBold.otf",
                    "Inter-Bold.otf",
                    "JetBrainsMono-Regular.ttf",
                    "JetBrainsMono-Bold.ttf");
    private static final double ANY_SIZE = 12;

    private Assets() {}

    /// Makes the fonts known; call it before any text is made. Twice does no harm.
    ///
    /// @return whether all are known; fonts of the system take the place of others
    public static boolean loadFonts() {
        return FONTS.stream().filter(Assets::isKnown).count() == FONTS.size();
    }

    /// What the drawn views need: the colours, and how each part looks.
    public static List<String> drawnStyles() {
        return Stream.of("palette", "app", "chart", "matrix", "poster").map(Assets::style).toList();
    }

    /// The address of the stylesheet `name`, such as `chart`.
    public static String style(String name) {
        return find("css/" + name + ".css").toExternalForm();
    }

    /// The address of the picture `name`, such as `plimsoll.svg`.
    public static String icon(String name) {
        return find("icons/" + name).toExternalForm();
    }

    /// The libraries and their licences, as they were gathered when Plimsoll was packaged.
    public static String thirdParty() {
        return new String(bytes("licences/THIRD-PARTY.txt"), StandardCharsets.UTF_8);
    }

    /// The file of the font `name`, such as `Inter-Bold.otf`.
    public static byte[] font(String name) {
        return bytes("fonts/" + name);
    }

    private static byte[] bytes(String path) {
        try (InputStream bytes = find(path).openStream()) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The toolkit copies a font to the folder for temporary files, which may be full.
    private static boolean isKnown(String name) {
        var bytes = new ByteArrayInputStream(font(name));
        return Optional.ofNullable(Font.loadFont(bytes, ANY_SIZE)).isPresent();
    }

    private static URL find(String path) {
        return Objects.requireNonNull(
                Assets.class.getResource(ROOT + path), () -> "missing from the program: " + path);
    }
}
