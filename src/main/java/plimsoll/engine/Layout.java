package plimsoll.engine;

import java.util.ArrayList;
import java.util.List;
import plimsoll.core.Bytes;
import plimsoll.core.DeviceUse;
import plimsoll.core.Estimate;
import plimsoll.core.Gpu;
import plimsoll.core.MemoryUse;
import plimsoll.core.Tokens;
import plimsoll.engine.graph.ComputeReplay.Buffers;

/// Everything that llama.cpp allocates for one plan, put where it goes.
final class Layout {
    private final Plan plan;
    private final List<MixerGroup> groups;
    private final KvCaches caches;
    private final WeightPlacement weights;
    private final Buffers compute;

    Layout(Plan plan) {
        this.plan = plan;
        this.groups = MixerGroup.of(plan.scenario().model().layers());
        this.compute = ComputeBuffers.of(plan);
        this.caches = new KvCaches(plan, groups);
        this.weights = new WeightPlacement(plan);
    }

    Estimate estimate() {
        return new Estimate(
                plan.scenario(),
                plan.contextTokens(),
                new Tokens(Math.min(plan.cells(), Tokens.MAX.count())),
                plan.isFlash(),
                caches.parts(groups, cachesOnHost()),
                devices(),
                host());
    }

    private List<DeviceUse> devices() {
        var rig = plan.scenario().rig();
        var band = new Band(plan);
        var devices = new ArrayList<DeviceUse>();
        for (int i = 0; i < rig.gpus().size(); i++) {
            var gpu = rig.gpus().get(i);
            var runtime = Overhead.of(plan.scenario().backend(), gpu);
            var use =
                    new MemoryUse(
                            new Bytes(weights.on(i)),
                            runtime.usual(),
                            compute.devices().get(i),
                            new Bytes(cachesOn(i)));
            devices.add(
                    new DeviceUse(
                            gpu,
                            capacity(gpu),
                            use,
                            band.least(use, runtime),
                            band.most(use, runtime)));
        }
        return devices;
    }

    /// Where the device's memory is the computer's, what the host takes of it is not to be had.
    private Bytes capacity(Gpu gpu) {
        Bytes all = plan.scenario().rig().capacity(gpu);
        return gpu.holdsHost() ? all.less(host().total()) : all;
    }

    private long cachesOn(int device) {
        var placement = plan.placement();
        return plan.cache().onGpu()
                ? caches.size(groups(placement.from(device), placement.to(device)), true)
                : 0;
    }

    private MemoryUse host() {
        return new MemoryUse(
                new Bytes(weights.onHost()),
                Bytes.ZERO,
                compute.host().plus(logits()),
                new Bytes(caches.size(cachesOnHost(), false)));
    }

    /// The logits that come back, of the last token of every slot.
    private Bytes logits() {
        return new Bytes(4L * plan.slots() * plan.scenario().model().vocabulary());
    }

    private List<MixerGroup> cachesOnHost() {
        return plan.cache().onGpu() ? groups(0, plan.placement().onHost()) : groups;
    }

    private List<MixerGroup> groups(int from, int to) {
        var layers = plan.scenario().model().layers();
        return from == 0 && to == layers.size() ? groups : MixerGroup.of(layers.subList(from, to));
    }
}
