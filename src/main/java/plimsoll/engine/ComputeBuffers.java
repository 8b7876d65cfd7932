package plimsoll.engine;

import plimsoll.core.Mixer;
import plimsoll.core.Scenario;
import plimsoll.engine.graph.ComputeReplay.Buffers;
import plimsoll.engine.graph.ComputeReplay;
import plimsoll.engine.graph.Load;
import plimsoll.engine.graph.Places;
import plimsoll.engine.graph.Release;

/// What computing one batch needs of each device and of the host.
final class ComputeBuffers {

    /// As llama.cpp's own dry run finds out.
    private static final Load.Reserve DRY = new Load.Reserve(true, true);

    /// As logs of earlier builds tell: most were made before there was a dry run.
    private static final Load.Reserve REAL = new Load.Reserve(true, false);

    private ComputeBuffers() {}

    static Buffers of(Plan plan) {
        return ComputeReplay.of(load(plan));
    }

    /// The load by which llama.cpp tries flash attention out.
    static Load trial(Scenario scenario, Release release, Placement placement) {
        int slots = scenario.batch().slots();
        int streams = scenario.batch().unified() ? 1 : slots;
        return new Load(
                scenario.model(),
                scenario.weights(),
                new Load.Batch(slots, slots, slots),
                new Load.Cells(Plan.STEP, Plan.STEP, streams),
                scenario.cache(),
                true,
                places(scenario, placement),
                DRY,
                release);
    }

    private static Load load(Plan plan) {
        var scenario = plan.scenario();
        return new Load(
                scenario.model(),
                scenario.weights(),
                batch(plan),
                new Load.Cells(plan.cells(), windowCells(plan), plan.streams()),
                plan.cache(),
                plan.isFlash(),
                places(scenario, plan.placement()),
                plan.release().limitsOutputs() ? DRY : REAL,
                plan.release());
    }

    private static Places places(Scenario scenario, Placement placement) {
        int hostExperts = scenario.gpuLayers().hostExpertsOf(scenario.model());
        return new Places(scenario.backend(), placement.starts(), hostExperts);
    }

    /// Every slot gets as many tokens as the others.
    private static Load.Batch batch(Plan plan) {
        int slots = plan.slots();
        int tokens = Math.ceilDiv(Math.min(plan.ubatch(), plan.context()), slots) * slots;
        return new Load.Batch(tokens, slots, plan.outputs());
    }

    /// Cells of a stream in the cache of the layers that see a window only.
    private static int windowCells(Plan plan) {
        for (var layer : plan.scenario().model().layers()) {
            if (layer.mixer() instanceof Mixer.Attention a && plan.isSliding(a)) {
                return plan.cells(a);
            }
        }
        return plan.cells();
    }
}
