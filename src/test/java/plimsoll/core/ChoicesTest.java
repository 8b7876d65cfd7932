package plimsoll.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.support.Plans;

/// What is chosen otherwise is chosen, all else stays, and what can't be is refused.
class ChoicesTest {
    private static final Gpu CARD =
            new Gpu("c", "Card", Bytes.ofGiB(8), 500, 3, Gpu.Kind.NVIDIA, true);
    private static final Gpu OTHER =
            new Gpu("o", "Other", Bytes.ofGiB(4), 700, 0, Gpu.Kind.AMD, false);

    @Test
    void aRigKeepsWhatIsNotChosen() {
        var rig = new Rig(List.of(CARD, OTHER), Bytes.ofGiB(1), List.of(3, 1), Os.WINDOWS);
        assertEquals(
                new Rig(rig.gpus(), Bytes.ZERO, rig.split(), rig.os()),
                rig.withReserve(Bytes.ZERO));
        assertEquals(
                new Rig(rig.gpus(), rig.reserve(), List.of(1, 0), rig.os()),
                rig.withSplit(List.of(1, 0)));
        assertEquals(
                new Rig(rig.gpus(), rig.reserve(), rig.split(), Os.MACOS), rig.withOs(Os.MACOS));
        var three = new Rig(List.of(CARD, CARD, CARD), rig.reserve(), List.of(), rig.os());
        assertEquals(three, rig.withGpus(CARD, 3));
        assertEquals(List.of(OTHER), rig.withGpus(List.of(OTHER)).gpus());
        assertTrue(three.isUniform());
        assertFalse(rig.isUniform());
    }

    /// Of several cards the fastest; if one is not known, none is.
    @Test
    void aRigIsAsFastAsIsKnown() {
        assertEquals(700, new Rig(List.of(CARD, OTHER), Bytes.ZERO).bandwidth());
        var unknown = Gpu.custom("x", Bytes.ofGiB(1));
        assertEquals(0, new Rig(List.of(CARD, unknown), Bytes.ZERO).bandwidth());
    }

    @Test
    void aSplitHasAPartForEachDeviceAndOneThatIsNotZero() {
        assertTrue(Rig.isSplit(List.of(1, 0), 2));
        assertFalse(Rig.isSplit(List.of(0, 0), 2));
        assertFalse(Rig.isSplit(List.of(1), 2));
        assertFalse(Rig.isSplit(List.of(2, -1), 2));
        assertThrows(
                IllegalArgumentException.class,
                () -> Rig.of(CARD, 2, Bytes.ZERO).withSplit(List.of(1)));
    }

    @Test
    void aDeviceKeepsWhatIsNotChosen() {
        assertEquals(
                new Gpu("c", "Card", Bytes.ofGiB(8), 500, 3, Gpu.Kind.NVIDIA, false), CARD.apart());
        assertEquals(
                new Gpu("c", "Card", Bytes.ofGiB(9), 500, 3, Gpu.Kind.NVIDIA, true),
                CARD.withMemory(Bytes.ofGiB(9)));
        assertTrue(CARD.holdsHost());
        assertFalse(CARD.apart().holdsHost());
        var apple = new Gpu("a", "A", Bytes.ofGiB(8), 500, 3, Gpu.Kind.APPLE, true);
        assertFalse(apple.holdsHost());
    }

    @Test
    void aScenarioKeepsWhatIsNotChosen() {
        var plan = Plans.starter();
        var vulkan = plan.withBackend(Backend.VULKAN);
        assertEquals(Backend.VULKAN, vulkan.backend());
        assertEquals(plan, vulkan.withBackend(Backend.CUDA));
        var file = new WeightFile(FileType.F16, List.of(), WeightFile.Origin.FILE);
        assertEquals(file, plan.withWeights(file).weights());
        assertEquals(plan, plan.withWeights(file).withWeights(plan.weights()));
        var bare = new BareEngine(List.of(KvType.F16));
        assertEquals(bare, plan.withEngine(bare).engine());
        assertEquals(plan, plan.withEngine(bare).withEngine(plan.engine()));
    }

    @Test
    void optionsKeepWhatIsNotChosen() {
        var all = new BatchOptions(1, 2, 3, true, Outputs.ALL);
        assertEquals(
                new BatchOptions(1, 2, 3, true, Outputs.SERVER), all.withOutputs(Outputs.SERVER));
        var cache = CacheOptions.DEFAULT.withTypes(KvType.Q8_0, KvType.Q4_0);
        assertEquals(1, cache.withUtilization(1).utilization());
        assertEquals(cache, cache.withUtilization(1).withUtilization(cache.utilization()));
        var layers = new GpuLayers(7, 2);
        assertEquals(new GpuLayers(7, 5), layers.withHostExperts(5));
        assertEquals(new GpuLayers(4, 2), layers.withCount(4));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.0001, Double.NaN})
    void whatIsNoShareOfADeviceIsRefused(double share) {
        assertThrows(
                IllegalArgumentException.class, () -> CacheOptions.DEFAULT.withUtilization(share));
    }

    @Test
    void countsStartAtOne() {
        var usual = BatchOptions.DEFAULT;
        assertEquals(1, usual.withSlots(1).withBatch(1).withUbatch(1).slots());
        assertThrows(IllegalArgumentException.class, () -> usual.withSlots(0));
        assertThrows(IllegalArgumentException.class, () -> usual.withBatch(0));
        assertThrows(IllegalArgumentException.class, () -> usual.withUbatch(0));
    }

    /// 40 layers and the output.
    @Test
    void layersAreCountedWithTheOutput() {
        var model = Plans.starter().model();
        assertEquals(40, model.layers().size());
        assertTrue(new GpuLayers(41).isAllOf(model));
        assertFalse(new GpuLayers(40).isAllOf(model));
        assertEquals(41, GpuLayers.ALL.of(model));
        assertEquals(40, new GpuLayers(1, 99).hostExpertsOf(model));
        assertEquals(7, new GpuLayers(1, 7).hostExpertsOf(model));
    }

    @Test
    void aConversationKeepsWhatIsNotChosen() {
        var talk = new Conversation(100, 4, 6, 2);
        assertEquals(new Conversation(7, 4, 6, 2), talk.withSystem(7));
        assertEquals(new Conversation(100, 9, 6, 2), talk.withPrompt(9));
        assertEquals(new Conversation(100, 0, 6, 2), talk.withPrompt(0));
        assertEquals(new Conversation(0, 1, 0, 1), new Conversation(0, 5, 0, 1).withPrompt(0));
        assertEquals(new Conversation(100, 4, 6, 3), talk.withTurnsAMinute(3));
        assertEquals(20, talk.tokensAMinute());
    }

    @Test
    void ofExpertsIsWhatHasThem() {
        assertFalse(Plans.starter().model().hasExperts());
        assertTrue(Plans.of("gpt-oss-20b", FileType.MXFP4, 24, 4096).model().hasExperts());
    }

    /// Only the context and the devices move along a curve.
    @Test
    void aLoadLiesOnTheCurveOfItsScenario() {
        var plan = Plans.starter();
        var load = new Measured(plan, Bytes.ZERO);
        var elsewhere = plan.withContext(Tokens.NONE).withRig(Rig.of(CARD, 2, Bytes.ZERO));
        assertTrue(load.isOnCurveOf(elsewhere));
        assertFalse(load.isOnCurveOf(plan.withBackend(Backend.VULKAN)));
    }

    @Test
    void comparedAreTwoAtTheSameContext() {
        var one = Plans.starter();
        var other = one.withBackend(Backend.VULKAN).withContext(Tokens.MAX);
        var plan = Plan.of(one).against(other);
        assertEquals(Optional.of(one.context()), plan.rival().map(Scenario::context));
        assertEquals(one, plan.swapped().rival().orElseThrow());
        assertEquals(plan, plan.swapped().swapped());
        assertEquals(Plan.of(one), Plan.of(one).swapped());
    }

    @Test
    void theLargestThatIsAllowedIsAllowed() {
        var step = new Lesson.Step("x".repeat(80), Plans.starter());
        assertFalse(Lesson.NONE.with(step).isEmpty());
        assertTrue(Lesson.NONE.isEmpty());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Lesson.Step("x".repeat(81), Plans.starter()));
        assertTrue(GpuLayers.ALL.isEvery());
        assertFalse(new GpuLayers(41).isEvery());
    }

    /// 40 layers of 4096 bytes.
    @Test
    void aTokenMoreTakesItsCells() {
        var plan = Plans.starter();
        assertEquals(new Bytes(40 * 4096), plan.estimate().perToken());
        assertEquals(FileType.Q4_K_M, plan.weights().type());
    }

    @Test
    void aCacheIsKeptAsChosen() {
        var cache =
                CacheOptions.DEFAULT.withFlashAttention(FlashAttention.OFF).withFullWindow(true);
        assertEquals(
                new CacheOptions(KvType.F16, KvType.F16, FlashAttention.OFF, true, true), cache);
    }
}
