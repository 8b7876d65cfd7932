package plimsoll.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.support.FxTest;
import plimsoll.words.Language;
import plimsoll.words.Words;

/// Where the hints of the first start lie.
@ExtendWith(FxTest.class)
class HintsPixelTest {
    private static final List<String> HINTS = List.of("hint-context", "hint-cache", "hint-curve");

    /// What nobody may miss: the answers, the sliders and each other.
    private static final List<String> FREE =
            List.of("verdict", "bar-pane", "context-slider", "cache-slider");

    @AfterEach
    void speakEnglish() {
        Words.speak(Language.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({"1000,700", "1440,900", "1920,1080", "3840,2160"})
    void theyHideNoAnswer(int width, int height) {
        var hidden = new ArrayList<String>();
        for (Language language : Language.all()) {
            Words.speak(language);
            var desk = View.HINTS.open().desk();
            var scene =
                    View.scene(desk, new Slide.Size(width, height), new Look(Theme.LIGHT, false));
            for (String hint : HINTS) {
                var box = box(scene, hint);
                assertTrue(box.getMaxX() <= width && box.getMaxY() <= height, hint + " leaves");
                FREE.stream()
                        .filter(id -> box.intersects(box(scene, id)))
                        .forEach(id -> hidden.add(hint + " on " + id));
            }
        }
        assertEquals(List.of(), hidden);
    }

    private static Bounds box(Scene scene, String id) {
        var node = scene.getRoot().lookup("#" + id);
        return node.localToScene(node.getLayoutBounds());
    }
}
