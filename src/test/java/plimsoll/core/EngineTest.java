package plimsoll.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.support.Plans;

/// What holds of an engine that says nothing of its own, and of what it answers.
class EngineTest {
    private static final Engine BARE = new BareEngine(List.of(KvType.Q8_0, KvType.F16, KvType.F32));
    private static final Scenario PLAN = Plans.starter();

    @Test
    void whatItDoesNotSayIsUsual() {
        var model = PLAN.model();
        assertEquals("bare", BARE.name());
        assertEquals(model.trainedContext(), BARE.usualContext(model, PLAN.rig()));
        assertTrue(BARE.loads(FileType.Q4_K_M));
        assertFalse(BARE.loads(FileType.AWQ));
        assertEquals(FileType.Q4_K_M, BARE.usualWeights(model));
        var gptOss = Plans.of("gpt-oss-20b", FileType.MXFP4, 24, 4096).model();
        assertEquals(FileType.MXFP4, BARE.usualWeights(gptOss));
        assertEquals(KvType.F16, BARE.usualCacheType());
        assertFalse(BARE.choosesDevices());
        assertTrue(BARE.settings().contains(Setting.SLOTS));
        assertFalse(BARE.settings().contains(Setting.UTILIZATION));
    }

    @Test
    void itKeepsCachesAsItCan() {
        var q4 = PLAN.withCache(PLAN.cache().withTypes(KvType.Q4_0, KvType.F32));
        var cache = BARE.adopted(q4).cache();
        assertEquals(KvType.Q8_0, cache.keyType());
        assertEquals(KvType.F32, cache.valueType());
        assertEquals(BARE, BARE.adopted(q4).engine());
    }

    @Test
    void aCommandIsTypedInEitherShell() {
        assertEquals(
                List.of(
                        new Recipe("Linux, macOS", "bare \\\n  --go"),
                        new Recipe("PowerShell", "bare `\n  --go")),
                BARE.recipes(PLAN));
    }

    @Test
    void variablesAreSetBeforeACommand() {
        assertEquals(
                List.of(
                        new Recipe("Linux, macOS", "A=1 \\\n  B=x=y \\\n  go"),
                        new Recipe("PowerShell", "$env:A=\"1\"\n$env:B=\"x=y\"\ngo")),
                Recipe.command(List.of("A=1", "B=x=y"), "go"));
    }

    /// 1,000 for four, each by itself or all together.
    @Test
    void anAnswerIsThatOfTheQuestion() {
        var four = PLAN.withBatch(PLAN.batch().withSlots(4));
        var tokens = new Tokens(1000);
        var own = four.estimate().answering(four, tokens);
        assertEquals(four, own.scenario());
        assertEquals(tokens, own.context());
        assertEquals(new Tokens(250), own.contextPerSlot());
        var shared = four.withBatch(four.batch().withUnified(true));
        assertEquals(tokens, shared.estimate().answering(shared, tokens).contextPerSlot());
    }

    @Test
    void devicesAreCountedTogetherAndTheTightestApart() {
        var small = Gpu.custom("small", Bytes.ofGiB(2));
        var large = Gpu.custom("large", Bytes.ofGiB(5));
        var rig = new Rig(List.of(large, small), Bytes.ofGiB(1));
        var estimate = PLAN.withEngine(BARE).withRig(rig).estimate();
        assertEquals(Bytes.ofGiB(5), estimate.capacity());
        assertEquals(Bytes.ofGiB(1).count(), estimate.certainSpare());
        assertEquals(small, estimate.tightest().gpu());
    }

    @Test
    void whatIsLeftForCertainIsLeftOfTheMost() {
        var use = new MemoryUse(new Bytes(1), new Bytes(2), new Bytes(3), new Bytes(4));
        var most = use.plus(use);
        var device = new DeviceUse(PLAN.rig().first(), new Bytes(15), use, MemoryUse.NONE, most);
        assertEquals(5, device.spare());
        assertEquals(-5, device.certainSpare());
        var none = PLAN.withEngine(BARE).estimate();
        var estimate =
                new Estimate(
                        PLAN,
                        Tokens.NONE,
                        Tokens.NONE,
                        true,
                        List.of(),
                        List.of(device, device),
                        none.host());
        assertEquals(Bytes.ZERO, estimate.low());
        assertEquals(new Bytes(40), estimate.high());
        assertEquals(new Bytes(20), estimate.onDevices().total());
    }

    @Test
    void partsAreStackedInTheirOrder() {
        var use = new MemoryUse(new Bytes(1), new Bytes(2), new Bytes(3), new Bytes(4));
        assertEquals(use.sizes(), Part.all().stream().map(use::of).toList());
        assertEquals(new Bytes(10), use.total());
    }
}
