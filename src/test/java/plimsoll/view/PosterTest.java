package plimsoll.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.support.FxTest;
import plimsoll.support.Pixels;
import plimsoll.support.Synthetic;
import plimsoll.view.Slide.Size;

@ExtendWith(FxTest.class)
class PosterTest {
    private static final String TITLE = "q8_0 doubles the context of Qwen3 14B on a 12 GB card";
    private static final int LIGHT_INK = 0xff1b2430;
    private static final int BLUE = 0xff3568c2;

    @ParameterizedTest
    @CsvSource({"1920,1080", "1280,720", "3840,2160", "1080,1080", "640,1200", "2000,400"})
    void aSlideHasItsSizeAndAllOfItsParts(int width, int height) {
        var image = draw(TITLE, new Size(width, height), Theme.LIGHT);
        assertEquals(width, image.getWidth());
        assertEquals(height, image.getHeight());
        assertTrue(Pixels.count(image, pixel -> pixel == BLUE) > width * height / 20L);
        assertTrue(Pixels.count(image, pixel -> pixel == LIGHT_INK) > width);
    }

    @Test
    void theTitleIsDrawn() {
        long with = ink(draw(TITLE, Size.FULL_HD, Theme.LIGHT));
        long without = ink(draw("", Size.FULL_HD, Theme.LIGHT));
        assertTrue(with > without + 5000, with + " against " + without);
    }

    @Test
    void aLongTitleIsWrappedAndNotCut() {
        var image = draw((TITLE + " ").repeat(4), Size.FULL_HD, Theme.LIGHT);
        assertEquals(0, inkInColumns(image, 1920 - 90, 1920));
        assertTrue(ink(image) > ink(draw(TITLE, Size.FULL_HD, Theme.LIGHT)));
    }

    @Test
    void themesDifferInTheirGround() {
        assertEquals(0xffffffff, corner(Theme.LIGHT));
        assertEquals(0xff181e27, corner(Theme.DARK));
        assertEquals(0, corner(Theme.TRANSPARENT) >>> 24);
    }

    @Test
    void theSameSlideIsTheSamePicture() {
        var one = Pixels.of(draw(TITLE, new Size(960, 540), Theme.DARK));
        assertTrue(Arrays.equals(one, Pixels.of(draw(TITLE, new Size(960, 540), Theme.DARK))));
    }

    @Test
    void aSizeIsReadAsItIsWritten() {
        assertEquals(new Size(3840, 2160), Size.parse("3840x2160"));
        assertEquals("1280x720", Size.parse("1280×720").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "big", "1920", "1920x", "-1x5", "10x10", "99999x99999", "1e3x1e3"})
    void aSizeThatIsNoneGetsASentence(String text) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> Size.parse(text));
        assertTrue(refusal.getMessage().endsWith("."), refusal.getMessage());
    }

    private static Image draw(String title, Size size, Theme theme) {
        var chart = Synthetic.Q8.compared(0, Synthetic.F16);
        return Poster.image(new Slide(title, "every assumption", "a source", chart, size, theme));
    }

    private static int corner(Theme theme) {
        return Pixels.of(draw(TITLE, new Size(640, 360), theme))[0];
    }

    private static long ink(Image image) {
        return Pixels.count(image, pixel -> pixel == LIGHT_INK);
    }

    private static long inkInColumns(Image image, int from, int to) {
        int[] pixels = Pixels.of(image);
        int width = (int) image.getWidth();
        long count = 0;
        for (int i = 0; i < pixels.length; i++) {
            count += i % width >= from && i % width < to && pixels[i] == LIGHT_INK ? 1 : 0;
        }
        return count;
    }
}
