package plimsoll.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.core.Backend;
import plimsoll.core.Bytes;
import plimsoll.core.Conversation;
import plimsoll.core.FileType;
import plimsoll.core.FlashAttention;
import plimsoll.core.Gpu;
import plimsoll.core.GpuLayers;
import plimsoll.core.KvType;
import plimsoll.core.Measured;
import plimsoll.core.Outputs;
import plimsoll.core.Plan;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.engine.Engines;
import plimsoll.support.ForAll;
import plimsoll.support.Plans;

class HistoryTest {
    /// A change of a plan, and what it is called.
    record Kind(String name, Consumer<PlanModel> change) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Kind> kinds() {
        Scenario starter = Plans.starter();
        var other = Plans.CATALOG.model("llama-3.1-8b").orElseThrow();
        var card = Plans.CATALOG.gpu("RTX 3090").orElseThrow().gpu();
        var own = Gpu.custom("My card", Bytes.ofGiB(20));
        var load = new Measured(starter, Bytes.ofGiB(9));
        return List.of(
                edit(
                        "Llama 3.1 8B Instruct",
                        s -> s.withModel(other.spec(), other.weights(FileType.Q4_K_M))),
                edit("weights Q3_K_M", s -> s.withWeights(weights(FileType.Q3_K_M))),
                edit("RTX 3090", s -> s.withRig(Rig.of(card, 1, s.rig().reserve()))),
                edit("2 × My card", s -> s.withRig(Rig.of(own, 2, s.rig().reserve()))),
                edit("reserve 1.5 GiB", s -> s.withRig(s.rig().withReserve(Bytes.ofMiB(1536)))),
                edit("Ollama", s -> s.withEngine(Engines.ofId("ollama").orElseThrow())),
                edit("Vulkan", s -> s.withBackend(Backend.VULKAN)),
                edit("context 8 192", s -> s.withContext(new Tokens(8192))),
                edit("KV cache q8_0", s -> Plans.withCache(s, KvType.Q8_0, KvType.Q8_0)),
                edit("KV cache f16 / q4_0", s -> Plans.withCache(s, KvType.F16, KvType.Q4_0)),
                edit(
                        "flash attention off",
                        s -> s.withCache(s.cache().withFlashAttention(FlashAttention.OFF))),
                edit("full window cache on", s -> s.withCache(s.cache().withFullWindow(true))),
                edit("KV cache on GPU off", s -> s.withCache(s.cache().withOnGpu(false))),
                edit("4 conversations", s -> s.withBatch(s.batch().withSlots(4))),
                edit("one cache for all on", s -> s.withBatch(s.batch().withUnified(true))),
                edit("physical batch 256", s -> s.withBatch(s.batch().withUbatch(256))),
                edit("batch 4096", s -> s.withBatch(s.batch().withBatch(4096))),
                edit("outputs all", s -> s.withBatch(s.batch().withOutputs(Outputs.ALL))),
                edit("12 layers on GPU", s -> s.withGpuLayers(new GpuLayers(12))),
                edit(
                        "context 4 096, KV cache q8_0",
                        s ->
                                Plans.withCache(
                                        s.withContext(new Tokens(4096)), KvType.Q8_0, KvType.Q8_0)),
                new Kind("comparison", PlanModel::compare),
                new Kind(
                        "measured loads",
                        m ->
                                m.planProperty()
                                        .set(m.planProperty().get().withMeasured(List.of(load)))));
    }

    private static plimsoll.core.WeightFile weights(FileType type) {
        return Plans.CATALOG.model("qwen3-14b").orElseThrow().weights(type);
    }

    private static Kind edit(String name, java.util.function.UnaryOperator<Scenario> change) {
        return new Kind(name, model -> model.edit(change));
    }

    private final PlanModel model = new PlanModel(Plan.of(Plans.starter()));
    private final History history = model.history();

    private Plan now() {
        return model.planProperty().get();
    }

    private Optional<String> undoable() {
        return history.undoableProperty().get().map(Plans::plain);
    }

    private Optional<String> redoable() {
        return history.redoableProperty().get().map(Plans::plain);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyChangeIsNamedUndoneAndDoneAgain(Kind kind) {
        Plan before = now();
        kind.change().accept(model);
        Plan after = now();
        assertTrue(!before.equals(after));
        assertEquals(Optional.of(kind.name()), undoable());
        history.undo();
        assertEquals(before, now());
        assertEquals(Optional.empty(), undoable());
        assertEquals(Optional.of(kind.name()), redoable());
        history.redo();
        assertEquals(after, now());
        assertEquals(Optional.of(kind.name()), undoable());
        assertEquals(Optional.empty(), redoable());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyChangeOfTwoThatAreComparedIsUndone(Kind kind) {
        model.compare();
        Plan before = now();
        kind.change().accept(model);
        Plan after = now();
        if (!before.equals(after)) {
            history.undo();
            assertEquals(before, now());
            history.redo();
            assertEquals(after, now());
        }
    }

    @Test
    void swappingAndPartingAreSteps() {
        model.compare();
        model.swap();
        assertEquals(Optional.of("swap of the two scenarios"), undoable());
        model.stopComparing();
        assertEquals(Optional.of("end of comparison"), undoable());
        Stream.generate(() -> (Runnable) history::undo).limit(3).forEach(Runnable::run);
        assertEquals(Plan.of(Plans.starter()), now());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1000|60|180|2|chat: system prompt 1 000",
                "200|90|180|2|chat: question 90",
                "200|60|420|2|chat: answer 420",
                "200|60|180|1.5|chat: pace 1.5 a minute",
                "12000|80|420|1|chat: system prompt 12 000, question 80 and more"
            })
    void theChatIsUndoneAsThePlanIs(int system, int prompt, int answer, double turns, String name) {
        var chat = model.conversationProperty();
        var other = new Conversation(system, prompt, answer, turns);
        chat.set(other);
        assertEquals(Optional.of(name), undoable());
        model.useContext(new Tokens(4096));
        history.undo();
        assertEquals(other, chat.get());
        history.undo();
        assertEquals(Conversation.SHORT_CHAT, chat.get());
        assertEquals(Optional.of(name), redoable());
        history.redo();
        assertEquals(other, chat.get());
        assertEquals(Plan.of(Plans.starter()), now());
    }

    /// Settings are no steps, and no step undoes them.
    @Test
    void thePaceThatIsSetStays() {
        model.useContext(new Tokens(4096));
        new SettingsModel(model).change(settings -> settings.withTokensAMinute(960));
        var set = model.conversationProperty().get();
        assertEquals(4, set.turnsAMinute());
        assertEquals(Optional.of("context 4 096"), undoable());
        history.undo();
        assertEquals(set, model.conversationProperty().get());
        assertEquals(Plan.of(Plans.starter()), now());
    }

    @Test
    void aDragIsOneStepNotFifty() {
        history.begin();
        for (int i = 1; i <= 50; i++) {
            model.useContext(new Tokens(256 * i));
        }
        history.end();
        assertEquals(Optional.of("context 12 800"), undoable());
        history.undo();
        assertEquals(Plan.of(Plans.starter()), now());
        assertEquals(Optional.empty(), undoable());
    }

    @Test
    void aDragThatComesBackIsNoStep() {
        history.begin();
        model.useContext(new Tokens(256));
        model.useContext(Plans.starter().context());
        history.end();
        assertEquals(Optional.empty(), undoable());
    }

    @Test
    void whatIsUndoneDuringAGestureIsTheGesture() {
        model.useContext(new Tokens(4096));
        Plan before = now();
        history.begin();
        model.useContext(new Tokens(256));
        history.undo();
        assertEquals(before, now());
        history.end();
        assertEquals(Optional.of("context 4 096"), undoable());
    }

    @Test
    void aNewChangeForgetsWhatWasUndone() {
        model.useContext(new Tokens(4096));
        history.undo();
        model.useContext(new Tokens(2048));
        assertEquals(Optional.empty(), redoable());
        history.redo();
        assertEquals(2048, now().scenario().context().count());
    }

    @Test
    void theOldestStepsAreForgotten() {
        for (int i = 1; i <= History.MOST + 10; i++) {
            model.planProperty()
                    .set(now().withScenario(Plans.starter().withContext(new Tokens(i))));
        }
        int steps = 0;
        while (undoable().isPresent()) {
            history.undo();
            steps++;
        }
        assertEquals(History.MOST, steps);
        assertEquals(10, now().scenario().context().count());
    }

    /// Any order of changes, steps back and steps forth is that of a list and a place in it.
    @Test
    void aHistoryIsAListAndAPlaceInIt() {
        ForAll.check(50, random -> random, HistoryTest::checkWalk);
    }

    private static void checkWalk(SplittableRandom random) {
        var model = new PlanModel(Plan.of(Plans.starter()));
        var plans = new ArrayList<>(List.of(model.planProperty().get()));
        int place = 0;
        for (int i = 0; i < 40; i++) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    model.history().undo();
                    place = Math.max(0, place - 1);
                }
                case 1 -> {
                    model.history().redo();
                    place = Math.min(plans.size() - 1, place + 1);
                }
                default -> {
                    Plan to = plans.get(place).withScenario(any(random));
                    model.planProperty().set(to);
                    if (!to.equals(plans.get(place))) {
                        plans.subList(place + 1, plans.size()).clear();
                        plans.add(to);
                        place++;
                    }
                }
            }
            assertEquals(plans.get(place), model.planProperty().get());
        }
    }

    private static Scenario any(SplittableRandom random) {
        return Plans.starter().withContext(new Tokens(1024 * (1 + random.nextInt(4))));
    }

    /// What is shown is told anew without a step, and the plan is as it was.
    @Test
    void anotherUnitIsNoStep() {
        Map<String, Integer> told = new java.util.HashMap<>();
        model.estimate().subscribe(e -> told.merge("estimate", 1, Integer::sum));
        Plan before = now();
        model.retell();
        assertEquals(before, now());
        assertEquals(Optional.empty(), undoable());
        assertTrue(told.get("estimate") > 1);
    }
}
