package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import plimsoll.core.FileType;
import plimsoll.core.Fit;
import plimsoll.support.Plans;

/// What a person does with levers: sees all of them, pulls one, has a plan made to fit.
class LeverUiTest {
    private static final OpenWindow window = OpenWindow.on(Plans.starter());

    @BeforeEach
    void startAnew() {
        window.plan(Plans.starter());
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @Test
    void theBestFourAreShownAndAllOnDemand() {
        assertTrue(window.shows("lever-3"));
        assertFalse(window.shows("lever-4"));
        window.push("show-levers");
        assertTrue(window.shows("lever-4"));
        assertEquals("Show fewer", window.text("show-levers"));
        window.keys("show-levers", KeyCode.SPACE);
        assertFalse(window.shows("lever-4"));
    }

    @Test
    void aLeverIsAsHighAsItsWords() {
        for (int i = 0; i < 4; i++) {
            var lever = (Button) window.node("lever-" + i);
            var words = (Region) lever.getGraphic();
            double needed = words.prefHeight(words.getWidth());
            assertTrue(words.getWidth() > 100, "it is laid out");
            assertEquals(
                    needed + lever.snappedTopInset() + lever.snappedBottomInset(),
                    lever.getHeight(),
                    1);
        }
    }

    @Test
    void aLeverTellsWhatItCostsAndWhetherItIsADownload() {
        var lines = ((Button) window.node("lever-0")).getTooltip().getText().split("\n", 2);
        String tooltip = lines[1];
        assertTrue(window.spoken("lever-0").contains(lines[0]), lines[0]);
        assertTrue(window.spoken("lever-0").contains(tooltip), tooltip);
        assertTrue(tooltip.contains("download") || tooltip.contains("restart"), tooltip);
    }

    @Test
    void aLeverIsSentToCompare() {
        var plan = window.outlook().shown().scenario();
        window.push("lever-0-compare");
        assertEquals(plan, window.outlook().shown().scenario());
        var first = window.outlook().other().orElseThrow().scenario();
        assertNotEquals(plan, first);
        window.keys("lever-1-compare", KeyCode.SPACE);
        var second = window.outlook().other().orElseThrow().scenario();
        assertNotEquals(first, second);
        assertEquals(plan, window.outlook().shown().scenario());
        assertTrue(window.spoken("lever-1-compare").startsWith("Compare with: "));
    }

    @Test
    void whatQualityCostsAsPublishedIsToldOfProposals() throws Exception {
        window.plan(Plans.of("qwen3-14b", FileType.Q4_K_M, 12, 32_768));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> window.shows("fit-2"));
        boolean told =
                Stream.of("fit-0", "fit-1", "fit-2")
                        .map(id -> ((Button) window.node(id)).getTooltip())
                        .anyMatch(tip -> tip != null && tip.getText().contains("Source: "));
        assertTrue(told);
    }

    @Test
    void aPlanThatDoesNotFitIsMadeToFitWithOneClick() throws Exception {
        assertFalse(window.shows("fit-0"));
        window.plan(Plans.of("qwen3-14b", FileType.Q4_K_M, 12, 32_768));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> window.shows("fit-2"));
        window.push("fit-0");
        var fit = window.outlook().shown().estimate().fit();
        assertInstanceOf(Fit.Fits.class, fit);
        assertFalse(window.shows("fit-0"));
    }
}
