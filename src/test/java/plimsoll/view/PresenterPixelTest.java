package plimsoll.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.core.KvType;
import plimsoll.core.Lesson;
import plimsoll.core.Tokens;
import plimsoll.support.FxTest;
import plimsoll.support.Pixels;
import plimsoll.support.Plans;
import plimsoll.viewmodel.Played;
import plimsoll.viewmodel.Presentation;

/// What a room sees of a lesson.
@ExtendWith(FxTest.class)
class PresenterPixelTest {
    private static final Look LIGHT = new Look(Theme.LIGHT, false);

    /// What a step is made of, from top to bottom.
    private static final Set<String> PARTS =
            Set.of(
                    "presenter-title",
                    "presenter-count",
                    "presenter-change",
                    "presenter-effect",
                    "presenter-verdict",
                    "vram-bar",
                    "context-chart");

    /// A letter of a fortieth of the picture's height is read from eight heights away, where the
    /// last row sits.
    private static final double SMALLEST = 1.0 / 40;

    private static Scene shown(int width, int height) {
        return View.scene(View.PRESENTER.open().desk(), new Slide.Size(width, height), LIGHT);
    }

    private static Stream<Node> visible(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream()
                                .flatMap(PresenterPixelTest::visible))
                : Stream.of(node);
    }

    @Test
    void onlyVerdictBarAndCurveAreShown() {
        var slide = shown(1920, 1080).getRoot().lookup(".presenter-slide");
        var names =
                visible(slide)
                        .flatMap(node -> Stream.concat(id(node), node.getStyleClass().stream()))
                        .filter(PARTS::contains)
                        .collect(Collectors.toSet());
        assertEquals(PARTS, names);
        assertEquals(List.of(), visible(slide).filter(Node::isFocusTraversable).toList());
        long others =
                visible(slide.getScene().getRoot()).filter(n -> n instanceof MainView).count();
        assertEquals(0, others);
    }

    private static Stream<String> id(Node node) {
        return Stream.ofNullable(node.getId());
    }

    @ParameterizedTest
    @CsvSource({"1000,700", "1920,1080", "3840,2160"})
    void everyWordIsReadFromTheLastRow(int width, int height) {
        var small =
                visible(shown(width, height).getRoot().lookup(".presenter-slide"))
                        .filter(node -> node instanceof Text text && !text.getText().isBlank())
                        .map(Text.class::cast)
                        .filter(text -> size(text) < SMALLEST * Math.min(height, 9 * width / 16))
                        .map(text -> text.getText() + " " + size(text))
                        .toList();
        assertEquals(List.of(), small);
    }

    /// The size of letters in pixels of the screen.
    private static double size(Text text) {
        return text.getFont().getSize() * text.getLocalToSceneTransform().getMyy();
    }

    @Test
    void thePartThatIsNewHasAnEdge() {
        var scene = shown(1920, 1080);
        var pixels = Pixels.of(View.image(scene, 1));
        var changed = scene.getRoot().lookup(".kv-cache:changed");
        var box = changed.localToScene(changed.getLayoutBounds());
        int x = (int) box.getMinX() + 1;
        int y = (int) box.getCenterY();
        int ink = Pixels.argb(Colours.of(LIGHT).color("ink"));
        assertEquals(ink, pixels[y * 1920 + x]);
        var same = scene.getRoot().lookup(".weights");
        var other = same.localToScene(same.getLayoutBounds());
        assertTrue(pixels[y * 1920 + (int) other.getMinX() + 1] != ink);
    }

    private static Presentation lesson() {
        var one = Plans.starter().withContext(new Tokens(24_576));
        var two = Plans.withCache(one, KvType.Q8_0, KvType.Q8_0);
        var steps = List.of(new Lesson.Step("", one), new Lesson.Step("", two));
        return new Presentation(Played.of(new Lesson(steps)));
    }

    @Test
    void whatIsNewComesOutOfThePaper() {
        var presentation = lesson();
        var view = new PresenterView(presentation, () -> {}, () -> false);
        assertEquals(1, opacity(view));
        presentation.move(1);
        assertTrue(opacity(view) < 1);
    }

    @Test
    void whoWantsCalmSeesItAtOnce() {
        var presentation = lesson();
        var calm = new boolean[] {false};
        var view = new PresenterView(presentation, () -> {}, () -> calm[0]);
        presentation.move(1);
        calm[0] = true;
        presentation.move(-1);
        assertEquals(1, opacity(view));
    }

    private static double opacity(PresenterView view) {
        return visible(view)
                .filter(node -> node.getStyleClass().contains("context-chart"))
                .findFirst()
                .orElseThrow()
                .getOpacity();
    }
}
