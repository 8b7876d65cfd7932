package plimsoll.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.support.FxTest;
import plimsoll.support.Pixels;

@ExtendWith(FxTest.class)
class AssetsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "-fx-font-family: Inter | Inter Regular",
                "-fx-font-family: 'Inter Medium' | Inter Medium",
                "-fx-font-family: 'Inter Semi Bold' | Inter Semi Bold",
                "-fx-font-weight: 700 | Inter Bold",
                "-fx-font-family: 'JetBrains Mono' | JetBrains Mono Regular",
                "-fx-font-family: 'JetBrains Mono'; -fx-font-weight: 700 | JetBrains Mono Bold"
            })
    void stylesFindTheBundledWeights(String style, String font) {
        var label = new Label("Plimsoll");
        label.setStyle(style.replace('\'', '"'));
        Pixels.of(new VBox(label), 200, 50, Theme.LIGHT);
        assertEquals(font, label.getFont().getName());
    }

    @Test
    void everyStylesheetIsThere() {
        assertEquals(5, List.copyOf(Assets.drawnStyles()).size());
        assertEquals("plimsoll.svg", Assets.icon("plimsoll.svg").replaceAll(".*/", ""));
    }
}
