package plimsoll.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.hansolo.tilesfx.Tile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.catalog.CatalogGpu;
import plimsoll.core.Bytes;
import plimsoll.core.FileType;
import plimsoll.core.KvType;
import plimsoll.core.Plan;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.support.FxTest;
import plimsoll.support.Idle;
import plimsoll.support.Machines;
import plimsoll.support.Plans;
import plimsoll.viewmodel.Notice;
import plimsoll.viewmodel.Models;
import plimsoll.viewmodel.NoticeModel;
import plimsoll.viewmodel.PlanModel;

/// Walks through all that the window shows: every control can be found, spoken of and reached, and
/// nothing is cut short, whatever the size and the plan.
@ExtendWith(FxTest.class)
class WholeWindowTest {
    /// What may be cut short: the note in a picker, which its list shows whole.
    private static final List<String> MAY_BE_CUT = List.of("picker-note");

    private static final Map<String, Plan> PLANS =
            Map.of(
                    "starter", Plan.of(Plans.starter()),
                    "compared", compared(),
                    "longest names", Plan.of(longestNames()),
                    "longest names compared", Plan.of(longestNames()).against(Plans.starter()),
                    "ten million tokens", Plan.of(at(10 << 20)),
                    "nothing fits", Plan.of(Plans.of("llama-3.1-405b", FileType.F16, 8, 4096)),
                    "no headroom",
                            Plan.of(at(Plans.outlook(Plans.starter()).shown().largest().count())));

    static Stream<List<Object>> walks() {
        return PLANS.keySet().stream()
                .flatMap(
                        plan ->
                                Stream.of("1000x700", "1440x900", "1920x1080")
                                        .map(size -> List.of(plan, size)));
    }

    @AfterAll
    static void undress() {
        Application.setUserAgentStylesheet(null);
    }

    @ParameterizedTest
    @MethodSource("walks")
    void everythingIsNamedAndWhole(List<Object> walk) {
        var plan = PLANS.get(walk.getFirst());
        var size = Slide.Size.parse((String) walk.getLast());
        var defects = new ArrayList<String>();
        var themes =
                plan.rival().isPresent() ? List.of(Theme.LIGHT, Theme.DARK) : List.of(Theme.LIGHT);
        for (Theme theme : themes) {
            var scene = window(plan, size, theme);
            nodes(scene.getRoot()).forEach(node -> inspect(node, scene, defects));
        }
        assertEquals(List.of(), defects.stream().distinct().sorted().toList());
    }

    private static void inspect(Node node, Scene scene, List<String> defects) {
        if (node.isFocusTraversable() && !node.isDisabled() && !isNamed(node)) {
            defects.add("without a name: " + node);
        }
        var bounds = node.localToScene(node.getLayoutBounds());
        var room = room(node, scene);
        if (node instanceof Control
                && (bounds.getMinX() < room.getMinX() - 1
                        || bounds.getMaxX() > room.getMaxX() + 1)) {
            defects.add("beside its column: " + node);
        }
        if (node instanceof Labeled label && isCut(label)) {
            defects.add("cut short: " + label.getText() + " " + label.getStyleClass());
        }
    }

    /// The column that `node` scrolls in, or the window.
    private static Bounds room(Node node, Scene scene) {
        Parent around = node.getParent();
        while (around != null && !(around instanceof ScrollPane)) {
            around = around.getParent();
        }
        Node column = around == null ? scene.getRoot() : around;
        return column.localToScene(column.getLayoutBounds());
    }

    private static boolean isNamed(Node node) {
        boolean spoken = node.getAccessibleText() != null;
        boolean written = node instanceof Labeled label && !label.getText().isBlank();
        return node.getId() != null && (spoken || written);
    }

    private static boolean isCut(Labeled label) {
        return label.getStyleClass().stream().noneMatch(MAY_BE_CUT::contains)
                && label.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY
                && label.getChildrenUnmodifiable().stream()
                        .filter(Text.class::isInstance)
                        .map(Text.class::cast)
                        .anyMatch(
                                text ->
                                        text.getText().endsWith("…")
                                                && !label.getText().endsWith("…"));
    }

    /// All that is visible, but for what controls are made of inside.
    private static Stream<Node> nodes(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        boolean open = node instanceof Parent && !isClosed(node);
        return Stream.concat(
                Stream.of(node),
                open
                        ? ((Parent) node)
                                .getChildrenUnmodifiable().stream().flatMap(WholeWindowTest::nodes)
                        : Stream.empty());
    }

    private static boolean isClosed(Node node) {
        return node instanceof Control
                && !(node instanceof ScrollPane
                        || node instanceof TitledPane
                        || node instanceof Labeled
                        || node instanceof Tile);
    }

    private static Scene window(Plan plan, Slide.Size size, Theme theme) {
        var model = new PlanModel(plan);
        var choice = Machines.choice(model, Plans.CATALOG);
        var notices = new NoticeModel();
        notices.tell(new Notice.Problem("It did not work.", "Try another way."));
        var desk = new Desk(new MainView(Models.of(model, choice, notices), Idle.COMMANDS));
        var scene = new Scene(desk, size.width(), size.height());
        Look.dress(scene, theme);
        for (int pass = 0; pass < 4; pass++) {
            desk.requestLayout();
            desk.applyCss();
            desk.layout();
        }
        return scene;
    }

    private static Plan compared() {
        var one = Plans.starter();
        return Plan.of(Plans.withCache(one, KvType.Q8_0, KvType.Q4_0)).against(one);
    }

    private static Scenario at(int context) {
        return Plans.starter().withContext(new Tokens(context));
    }

    /// The longest names there are, on eight cards.
    private static Scenario longestNames() {
        var model = longest(Plans.CATALOG.models(), m -> m.spec().name());
        var gpu = longest(Plans.CATALOG.gpus(), CatalogGpu::name);
        var scenario = Plans.of(model.spec().id(), FileType.Q4_K_M, 8, 4096);
        return scenario.withRig(Rig.of(gpu.gpu(), 8, Bytes.ofMiB(1024)));
    }

    private static <T> T longest(List<T> all, Function<T, String> name) {
        return all.stream()
                .max(Comparator.comparingInt(thing -> name.apply(thing).length()))
                .orElseThrow();
    }
}
