package plimsoll.engine;

import java.util.ArrayList;
import java.util.List;
import plimsoll.core.DeviceUse;
import plimsoll.core.Estimate;

/// One figure of a run: what was estimated and what was measured, in bytes.
///
/// @param name which figure
/// @param run where it was measured
/// @param estimated what the estimate says
/// @param measured what llama.cpp allocated
record Figure(Name name, MeasuredRun run, long estimated, long measured) {
    /// The figures of a run.
    enum Name {
        DEVICE_WEIGHTS,
        KV_CACHE,
        DEVICE_COMPUTE,
        DEVICE_TOTAL,
        HOST_WEIGHTS,
        HOST_COMPUTE
    }

    /// Every figure of `run`, device by device where it belongs to one.
    static List<Figure> of(MeasuredRun run) {
        return of(run, run.scenario().estimate());
    }

    /// The same where the run was estimated already.
    static List<Figure> of(MeasuredRun run, Estimate estimate) {
        var figures = new ArrayList<Figure>();
        for (int i = 0; i < run.weights().size(); i++) {
            addDevice(run, i, estimate.devices().get(i), figures);
        }
        addHost(run, estimate, figures);
        return figures;
    }

    private static void addDevice(MeasuredRun run, int i, DeviceUse device, List<Figure> figures) {
        var use = device.use();
        long weights = run.weights().get(i);
        long caches = run.caches().get(i);
        long compute = run.compute().get(i);
        figures.add(new Figure(Name.DEVICE_WEIGHTS, run, use.weights().count(), weights));
        figures.add(new Figure(Name.KV_CACHE, run, use.kvCache().count(), caches));
        figures.add(new Figure(Name.DEVICE_COMPUTE, run, use.activations().count(), compute));
        long total = use.total().less(use.runtime()).count();
        figures.add(new Figure(Name.DEVICE_TOTAL, run, total, weights + caches + compute));
    }

    private static void addHost(MeasuredRun run, Estimate estimate, List<Figure> figures) {
        long logits = 4L * run.scenario().batch().slots() * run.scenario().model().vocabulary();
        long compute = estimate.host().activations().count() - logits;
        long weights = estimate.host().weights().count();
        figures.add(new Figure(Name.HOST_WEIGHTS, run, weights, run.host().get(0)));
        figures.add(
                new Figure(
                        Name.KV_CACHE, run, estimate.host().kvCache().count(), run.host().get(1)));
        figures.add(new Figure(Name.HOST_COMPUTE, run, compute, run.host().get(2)));
    }

    long error() {
        return estimated - measured;
    }

    /// The error as a share of what was measured.
    double share() {
        return measured == 0 ? (estimated == 0 ? 0 : 1) : (double) error() / measured;
    }

    boolean isExact() {
        return error() == 0;
    }

    /// Within 512 bytes: alignment may add that much.
    boolean isClose() {
        return Math.abs(error()) <= 512;
    }
}
