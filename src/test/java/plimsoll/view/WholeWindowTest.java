package plimsoll.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.catalog.CatalogGpu;
import plimsoll.core.Bytes;
import plimsoll.core.FileType;
import plimsoll.core.GpuLayers;
import plimsoll.core.KvType;
import plimsoll.core.Os;
import plimsoll.core.Plan;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.support.FxTest;
import plimsoll.support.Idle;
import plimsoll.support.Machines;
import plimsoll.support.Plans;
import plimsoll.viewmodel.Arithmetic.Topic;
import plimsoll.viewmodel.Models;
import plimsoll.viewmodel.Notice;
import plimsoll.viewmodel.NoticeModel;
import plimsoll.viewmodel.PlanModel;
import plimsoll.words.Language;
import plimsoll.words.Words;

/// Walks through all that the window shows: every control can be found, spoken of and reached, and
/// nothing is cut short, whatever the size and the plan.
@ExtendWith(FxTest.class)
class WholeWindowTest {
    private static final Map<String, Plan> PLANS =
            Map.of(
                    "starter", Plan.of(Plans.starter()),
                    "compared", compared(),
                    "longest names", Plan.of(longestNames()),
                    "longest names compared", Plan.of(longestNames()).against(Plans.starter()),
                    "ten million tokens", Plan.of(at(10 << 20)),
                    "nothing fits", Plan.of(Plans.of("llama-3.1-405b", FileType.F16, 8, 4096)),
                    "at the end of memory", Plan.of(atTheEnd()),
                    "no byte to spare", Plan.of(withoutSpare()),
                    "just too much", Plan.of(spilling()).against(atTheEnd()),
                    "no GPU", Plan.of(onTheHost()));

    static Stream<List<Object>> walks() {
        return PLANS.keySet().stream()
                .sorted()
                .flatMap(
                        plan ->
                                Stream.of("1000x700", "1440x900", "1920x1080")
                                        .map(size -> List.of(plan, size)));
    }

    @AfterAll
    static void undress() {
        Application.setUserAgentStylesheet(null);
    }

    @AfterEach
    void speakEnglish() {
        Words.speak(Language.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("walks")
    void everythingIsNamedAndWhole(List<Object> walk) {
        var plan = PLANS.get(walk.getFirst());
        var size = Slide.Size.parse((String) walk.getLast());
        var defects = new ArrayList<String>();
        for (Language language : Language.all()) {
            Words.speak(language);
            defects.addAll(Inspection.defects(window(plan, size)));
        }
        assertEquals(List.of(), defects);
    }

    @ParameterizedTest
    @EnumSource(Sheet.class)
    void everySheetIsWhole(Sheet sheet) {
        var defects = new ArrayList<String>();
        for (Language language : Language.all()) {
            Words.speak(language);
            for (String size : List.of("1000x700", "1440x900")) {
                var scene = window(Plan.of(Plans.starter()), Slide.Size.parse(size));
                var desk = (Desk) scene.getRoot();
                desk.open(sheet.pane());
                settle(desk);
                defects.addAll(Inspection.defects(scene));
            }
        }
        assertEquals(List.of(), defects);
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void everyTopicIsWhole(Topic topic) {
        var plan = Plan.of(Plans.of("gemma-3-12b", FileType.Q4_K_M, 8, 1 << 17));
        var defects = new ArrayList<String>();
        for (Language language : Language.all()) {
            Words.speak(language);
            var scene = window(plan, Slide.Size.parse("1440x900"));
            var desk = (Desk) scene.getRoot();
            ((ToggleButton) desk.lookup("#topic-" + topic.name().toLowerCase(Locale.ROOT))).fire();
            settle(desk);
            defects.addAll(Inspection.defects(scene));
        }
        assertEquals(List.of(), defects);
    }

    private static Scene window(Plan plan, Slide.Size size) {
        var model = new PlanModel(plan);
        var choice = Machines.choice(model, Plans.CATALOG);
        var notices = new NoticeModel();
        notices.tell(new Notice.Problem("It did not work.", "Try another way."));
        var desk = new Desk(new MainView(Models.of(model, choice, notices), Idle.COMMANDS));
        var scene = new Scene(desk, size.width(), size.height());
        Look.dress(scene, Theme.LIGHT);
        desk.lookupAll(".folded").forEach(pane -> ((TitledPane) pane).setExpanded(true));
        settle(desk);
        ((TitledPane) desk.lookup("#advanced")).setExpanded(true);
        settle(desk);
        return scene;
    }

    private static void settle(Desk desk) {
        for (int pass = 0; pass < 4; pass++) {
            desk.requestLayout();
            desk.applyCss();
            desk.layout();
        }
    }

    private static Plan compared() {
        var one = Plans.starter();
        return Plan.of(Plans.withCache(one, KvType.Q8_0, KvType.Q4_0)).against(one);
    }

    private static Scenario atTheEnd() {
        return at(Plans.outlook(Plans.starter()).shown().largest().count());
    }

    /// As much memory as is needed, to the byte.
    private static Scenario withoutSpare() {
        var scenario = Plans.starter();
        var needed = scenario.estimate().onDevices().total().plus(scenario.rig().reserve());
        var rig = Rig.of(scenario.rig().first().withMemory(needed), 1, scenario.rig().reserve());
        var full = scenario.withRig(rig);
        assertEquals(full.estimate().onDevices().total(), full.estimate().capacity());
        return full;
    }

    /// On Windows, where that is moved to slower memory.
    private static Scenario spilling() {
        var end = atTheEnd();
        return end.withContext(new Tokens(end.context().count() + 256))
                .withRig(end.rig().withOs(Os.WINDOWS));
    }

    /// A card that takes nothing: all layers and the cache are the computer's.
    private static Scenario onTheHost() {
        var scenario = Plans.of("gpt-oss-120b", FileType.MXFP4, 8, 1 << 17);
        return scenario.withGpuLayers(new GpuLayers(0))
                .withCache(scenario.cache().withOnGpu(false));
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
