package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static plimsoll.support.Plans.plain;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.core.Conversation;
import plimsoll.core.FileType;
import plimsoll.core.FlashAttention;
import plimsoll.core.KvType;
import plimsoll.core.Tokens;
import plimsoll.support.Plans;
import plimsoll.viewmodel.Comparison;
import plimsoll.viewmodel.Notice;
import plimsoll.viewmodel.PartText;
import plimsoll.viewmodel.Reading;
import plimsoll.viewmodel.Verdict;
import plimsoll.viewmodel.Wording;

/// What a person does with the window, with mouse and keyboard.
class WindowUiTest {
    private static final OpenWindow window = OpenWindow.on(Plans.starter());

    @BeforeEach
    void startAnew() {
        window.plan(Plans.starter());
        window.robot.interact(window.notices::dismiss);
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @Test
    void draggingTheContextPastWhatFitsChangesEveryViewAndTheJumpBringsItBack() {
        assertAgree();
        window.drag("context-slider", place(), 0.97);
        var forecast = window.outlook().shown();
        assertTrue(forecast.scenario().context().compareTo(forecast.largest()) > 0);
        assertTrue(window.text("verdict-headline").startsWith("Does not fit"));
        assertAgree();
        window.push("largest-context");
        assertEquals(forecast.largest(), window.scenario().context());
        assertAgree();
    }

    @Test
    void theHandleOfTheChartIsDragged() {
        window.drag("context-chart", 0.5, 0.9);
        var far = window.scenario().context();
        assertAgree();
        window.drag("context-chart", 0.9, 0.2);
        assertTrue(window.scenario().context().compareTo(far) < 0);
        assertAgree();
    }

    @ParameterizedTest
    @CsvSource({
        "context-chart,RIGHT,16640",
        "context-chart,LEFT,16128",
        "context-chart,HOME,256",
        "context-chart,END,40960",
        "context-slider,RIGHT,16896",
        "context-slider,LEFT,16128",
        "context-slider,PAGE_UP,20480",
        "context-slider,PAGE_DOWN,14336",
        "context-slider,HOME,512",
        "context-slider,END,40960"
    })
    void keysMoveTheContext(String id, KeyCode key, int context) {
        window.keys(id, key);
        assertEquals(new Tokens(context), window.scenario().context());
        assertAgree();
    }

    @ParameterizedTest
    @CsvSource({"32k,32768", "'20 000',20000", "100k,102400", "rubbish,16384", "99999999,16384"})
    void aContextIsTyped(String typed, int context) {
        window.type("context-field", typed);
        window.robot.push(KeyCode.ENTER);
        window.settle();
        assertEquals(new Tokens(context), window.scenario().context());
        assertAgree();
    }

    @Test
    void beyondTheTrainingIsSaidToBe() {
        window.type("context-field", "64k");
        window.keys("weights-slider", KeyCode.HOME);
        assertEquals(new Tokens(65_536), window.scenario().context());
        assertTrue(window.slider("context-slider").getValue() == 1);
    }

    @Test
    void weightsAreChosenWithTheKeyboard() {
        window.keys("weights-slider", KeyCode.RIGHT);
        var larger = window.scenario().weights();
        assertTrue(larger.size().compareTo(Plans.starter().weights().size()) > 0);
        assertEquals(larger.type().label(), window.text("weights-value"));
        window.keys("weights-slider", KeyCode.END);
        assertEquals(FileType.F32, window.scenario().weights().type());
        assertAgree();
    }

    @Test
    void theCacheIsChosenWithTheKeyboard() {
        window.keys("cache-slider", KeyCode.LEFT, KeyCode.LEFT);
        assertEquals(KvType.Q8_0, window.scenario().cache().keyType());
        assertEquals(KvType.Q8_0, window.scenario().cache().valueType());
        assertAgree();
    }

    @Test
    void keysAndValuesAreChosenApart() {
        window.push("cache-apart");
        window.keys("cache-v-slider", KeyCode.HOME);
        assertEquals(KvType.F16, window.scenario().cache().keyType());
        assertEquals(KvType.Q4_0, window.scenario().cache().valueType());
        assertEquals("f16 / q4_0", window.text("cache-value"));
        window.push("cache-apart");
        assertEquals(KvType.F16, window.scenario().cache().valueType());
        assertFalse(window.shows("cache-v-slider"));
    }

    @Test
    void whatTheEngineRefusesShowsAsItStays() {
        window.keys("cache-slider", KeyCode.HOME);
        window.keys("flash-attention", KeyCode.SPACE, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        assertEquals(FlashAttention.AUTO, window.scenario().cache().flashAttention());
        var box = (javafx.scene.control.ChoiceBox<?>) window.node("flash-attention");
        assertEquals(FlashAttention.AUTO, box.getValue());
        assertTrue(window.spoken("notice").startsWith("llama.cpp keeps values quantized only"));
    }

    @Test
    void anotherModelIsFoundByTyping() {
        window.pick("model-picker", "llama 3.1 8b");
        assertEquals("llama-3.1-8b", window.scenario().model().id());
        assertEquals(FileType.Q4_K_M, window.scenario().weights().type());
        assertAgree();
    }

    @Test
    void anotherGpuIsFoundByTyping() {
        window.pick("gpu-picker", "rtx 3090 ti");
        assertEquals("RTX 3090 Ti", window.scenario().rig().first().name());
        assertAgree();
    }

    @Test
    void anotherEngineIsPickedAndSaysWhereItIsSet() {
        window.pick("engine-picker", "ollama");
        assertEquals("ollama", window.scenario().engine().id());
        assertTrue(window.text("command").endsWith("ollama serve"), window.text("command"));
        window.push("run-modelfile");
        assertTrue(window.text("command").startsWith("FROM ./Qwen3-14B"), window.text("command"));
        assertAgree();
    }

    @Test
    void typesApartAreOfferedWhereTheEngineTakesThem() {
        window.push("cache-apart");
        assertTrue(window.shows("cache-k-slider"));
        window.pick("engine-picker", "ollama");
        assertEquals("ollama", window.scenario().engine().id());
        assertFalse(window.shows("cache-apart"));
        assertTrue(window.shows("cache-slider"));
        window.pick("engine-picker", "lm studio");
        assertTrue(window.shows("cache-apart"));
        assertAgree();
    }

    @Test
    void anotherEngineTakesThePlanInItsOwnTypesAndSaysSo() {
        window.pick("engine-picker", "vllm");
        assertEquals("vllm", window.scenario().engine().id());
        assertEquals(FileType.AWQ, window.scenario().weights().type());
        assertEquals(
                "vLLM: weights Q4_K_M became AWQ, KV cache f16 became bf16.",
                window.spoken("notice").strip());
        assertFalse(window.shows("gpu-layers"));
        assertTrue(window.text("command").startsWith("vllm serve "), window.text("command"));
        window.pick("engine-picker", "llama.cpp");
        assertEquals(KvType.F16, window.scenario().cache().keyType());
        assertTrue(window.scenario().weights().type().isGguf());
        assertAgree();
    }

    @Test
    void anEngineThatRefusesThePlanSaysWhyAndIsNotShown() {
        var scenario = Plans.starter();
        var cache = scenario.cache().withTypes(KvType.Q8_0, KvType.F16);
        window.plan(scenario.withCache(cache));
        window.pick("engine-picker", "ollama");
        assertEquals("llama.cpp", window.scenario().engine().id());
        assertEquals(
                "Ollama has one setting for the types of keys and values."
                        + " Choose the same type for both.",
                window.spoken("notice"));
        var box = (javafx.scene.control.ComboBox<?>) window.node("engine-picker");
        assertEquals(window.scenario().engine(), box.getValue());
    }

    @Test
    void twoScenariosAreComparedSwappedAndParted() {
        window.push("compare");
        var outlook = window.outlook();
        var comparison = Comparison.of(outlook.other().orElseThrow(), outlook.shown());
        assertEquals(comparison.conclusion(), window.text("conclusion"));
        assertTrue(window.shows("difference-pane"));
        assertTrue(plain(window.spoken("vram-bar")).matches("f16 total .*; q8_0 total .*"));
        assertAgree();
        window.push("swap");
        assertEquals(KvType.F16, window.scenario().cache().keyType());
        assertTrue(window.text("conclusion").startsWith("f16 takes"));
        window.push("compare");
        assertFalse(window.shows("difference-pane"));
        assertFalse(window.shows("conclusion"));
        assertTrue(window.outlook().other().isEmpty());
        assertAgree();
    }

    @Test
    void howSureItIsCanBeRead() {
        window.push("confidence");
        assertTrue(window.shows("confidence-pane"));
        window.robot.push(KeyCode.ESCAPE);
        window.settle();
        assertFalse(window.shows("confidence-pane"));
        assertAgree();
    }

    @Test
    void aGpuOfOnesOwnIsPlannedFor() throws Exception {
        window.push("custom-gpu");
        window.type("custom-gpu-memory", "much");
        assertTrue(window.node("custom-gpu-use").isDisabled());
        window.type("custom-gpu-memory", "20");
        window.type("custom-gpu-name", "My card");
        window.robot.push(KeyCode.ENTER);
        window.settle();
        assertEquals("My card", window.scenario().rig().first().name());
        assertAgree();
    }

    @Test
    void aLeverIsPulled() {
        long before = window.outlook().shown().estimate().onDevices().total().count();
        window.push("lever-0");
        long after = window.outlook().shown().estimate().onDevices().total().count();
        assertTrue(after < before, () -> before + " to " + after);
        assertAgree();
    }

    @Test
    void aNoticeIsShownUntilItIsDismissed() {
        assertFalse(window.shows("notice"));
        var problem = new Notice.Problem("It did not work.", "Try another way.");
        window.robot.interact(() -> window.notices.tell(problem));
        assertEquals("It did not work. Try another way.", window.spoken("notice"));
        assertTrue(window.shows("notice"));
        window.push("dismiss-notice");
        assertFalse(window.shows("notice"));
    }

    @Test
    void theLooksAreTurned() {
        window.push("theme");
        assertTrue(window.scene().getRoot().getStyleClass().contains("dark"));
        window.push("theme");
        assertTrue(window.scene().getRoot().getStyleClass().contains("light"));
    }

    private double place() {
        var slider = window.slider("context-slider");
        double inset = 9 / slider.getWidth();
        return inset + slider.getValue() * (1 - 2 * inset);
    }

    /// All views say what the one estimate says.
    private void assertAgree() {
        var outlook = window.outlook();
        var estimate = outlook.shown().estimate();
        var verdict = Verdict.of(outlook.shown());
        assertEquals(verdict.headline(), window.text("verdict-headline"));
        assertEquals(verdict.detail(), window.text("verdict-detail"));
        String spoken = PartText.spoken(estimate.onDevices());
        assertTrue(window.spoken("vram-bar").endsWith(spoken), window.spoken("vram-bar"));
        String context = Wording.tokens(estimate.scenario().context());
        assertTrue(window.spoken("context-chart").startsWith(context + " tokens, " + spoken));
        assertTrue(window.spoken("context-slider").contains(context + " tokens"));
        assertEquals(context, window.text("context-field"));
        var readings = Reading.of(outlook.shown(), Conversation.SHORT_CHAT);
        assertTrue(window.spoken("tile-used").contains(readings.getFirst().value()));
        assertTrue(window.spoken("tile-largest").contains(readings.get(1).value()));
    }
}
