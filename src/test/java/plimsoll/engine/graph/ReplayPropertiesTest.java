package plimsoll.engine.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import plimsoll.core.Bytes;
import plimsoll.core.FileType;
import plimsoll.core.WeightFile;
import plimsoll.support.ForAll;
import plimsoll.weights.WeightFiles;

class ReplayPropertiesTest {
    private static final int CASES = 150;

    /// The peaks of a graph that was laid out for just that length, without any short cut.
    private static long[] direct(Load load) {
        var recording = Plan.record(load, load.machine());
        var requests = new ArrayList<Tape.Request>();
        var sizes = new ArrayList<Growth>();
        for (var entry : recording.entries()) {
            int size = sizes.size();
            requests.add(new Tape.Request(entry.kind(), entry.slot(), entry.backend(), size));
            sizes.add(new Growth(entry.size(), 0, 0));
        }
        var tape = new Tape(requests, sizes, recording.ends());
        return Replay.allPeaks(tape, load.machine(), load.cells());
    }

    /// The peaks by a plan for every length, where no tensor is too long.
    private static long[] skipping(Load load) {
        var plan = Plan.of(load);
        return Replay.peaks(plan.tape(), plan.machine(), load.cells());
    }

    @Test
    void onePlanServesEveryContext() {
        ForAll.check(CASES, Loads::any, load -> assertArrayEquals(direct(load), skipping(load)));
    }

    @Test
    void skippingLayersThatRepeatChangesNothing() {
        ForAll.check(
                CASES,
                Loads::any,
                load -> {
                    var plan = Plan.of(load);
                    var machine = plan.machine();
                    assertArrayEquals(
                            Replay.allPeaks(plan.tape(), machine, load.cells()), skipping(load));
                });
    }

    /// What [RecentPlans] relies on.
    @Test
    void weightsAtHomePlayNoPart() {
        for (var model : Loads.models()) {
            var load = Loads.usual(model, true);
            for (var type : List.of(FileType.IQ2_XS, FileType.Q8_0, FileType.F16)) {
                var other = WeightFiles.of(model, type);
                assertArrayEquals(skipping(load), skipping(with(load, other)), model::id);
            }
        }
    }

    private static Load with(Load load, WeightFile weights) {
        return new Load(
                load.model(),
                weights,
                load.batch(),
                load.cells(),
                load.cache(),
                load.flash(),
                load.places(),
                load.reserve());
    }

    @Test
    void mostLayersOfADenseModelAreSkipped() {
        var model = Loads.models().stream().filter(m -> m.id().equals("llama-3.1-70b")).findAny();
        var tape = Plan.of(Loads.usual(model.orElseThrow(), true)).tape();
        assertTrue(tape.repetition().from(3, 1) > 70, () -> tape.layers() + " layers");
    }

    @Test
    void everyModelOfTheCatalogHasBuffers() {
        for (var model : Loads.models()) {
            for (boolean flash : List.of(true, false)) {
                var buffers = ComputeReplay.of(Loads.usual(model, flash));
                long rows = 4L * 512 * model.embeddingLength();
                assertTrue(buffers.devices().getFirst().count() > rows, model::id);
                assertTrue(buffers.host().count() >= 2 * rows, model::id);
            }
        }
    }

    @Test
    void attentionWithoutItsKernelNeedsItsScores() {
        for (var model : Loads.models()) {
            long with = device(Loads.usual(model, true)).count();
            long without = device(Loads.usual(model, false)).count();
            assertTrue(without >= with, model::id);
        }
    }

    private static Bytes device(Load load) {
        return ComputeReplay.of(load).devices().getFirst();
    }

    @Test
    void aFileThatLacksTensorsIsNoCrash() {
        ForAll.check(
                CASES,
                random -> lacking(Loads.any(random), random),
                load -> assertTrue(Arrays.stream(ComputeReplay.peaks(load)).allMatch(p -> p >= 0)));
    }

    private static Load lacking(Load load, SplittableRandom random) {
        int kept = random.nextInt(100);
        var tensors =
                load.weights().tensors().stream().filter(_ -> random.nextInt(100) < kept).toList();
        return new Load(
                load.model(),
                new WeightFile(FileType.F16, tensors, WeightFile.Origin.FILE),
                load.batch(),
                load.cells(),
                load.cache(),
                load.flash(),
                load.places(),
                load.reserve());
    }
}
