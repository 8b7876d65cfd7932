package plimsoll.view;

import java.util.regex.Pattern;
import plimsoll.view.chart.ChartModel;
import plimsoll.words.Words;

/// All that a slide says.
///
/// @param title the message, one sentence
/// @param subtitle every assumption behind the figures
/// @param source where they come from
/// @param chart the drawing
/// @param size how large
/// @param theme how coloured
public record Slide(
        String title, String subtitle, String source, ChartModel chart, Size size, Theme theme) {

    /// The same with another drawing.
    public Slide with(ChartModel other) {
        return new Slide(title, subtitle, source, other, size, theme);
    }

    /// Pixels.
    ///
    /// @param width `320 <= width <= 8192`
    /// @param height `240 <= height <= 8192`
    public record Size(int width, int height) {
        public static final Size FULL_HD = new Size(1920, 1080);

        private static final int LEAST_WIDTH = 320;
        private static final int LEAST_HEIGHT = 240;
        private static final int MOST = 8192;
        private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})[x×](\\d{1,5})");

        public Size {
            if (width < LEAST_WIDTH || height < LEAST_HEIGHT || width > MOST || height > MOST) {
                throw new IllegalArgumentException(
                        Words.of("export.size.range", width + "x" + height));
            }
        }

        /// The size that `text` names.
        ///
        /// @param text such as `1920x1080`
        /// @throws IllegalArgumentException when it is not a size, with a sentence that says so
        public static Size parse(String text) {
            var match = WRITTEN.matcher(text);
            if (!match.matches()) {
                throw new IllegalArgumentException(Words.of("export.size.form", text));
            }
            return new Size(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
        }

        @Override
        public String toString() {
            return width + "x" + height;
        }
    }
}
