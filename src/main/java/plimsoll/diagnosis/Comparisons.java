package plimsoll.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import plimsoll.core.Bytes;
import plimsoll.core.Estimate;
import plimsoll.core.MemoryUse;
import plimsoll.log.Load;
import plimsoll.log.NamedBuffer;
import plimsoll.log.Step;

/// Puts the buffers that a load printed beside those of an estimate.
final class Comparisons {
    /// To what a file's size is printed, 0.01 GiB, and half as much again.
    private static final long PRINTED_SIZE = 15L << 20;

    private final Load load;
    private final Estimate estimate;
    private final List<String> devices;
    private final List<Comparison> rows = new ArrayList<>();

    private Comparisons(Load load, Estimate estimate) {
        this.load = load;
        this.estimate = estimate;
        this.devices = Devices.of(load);
    }

    /// Device by device, then all devices together, then the host.
    static List<Comparison> of(Load load, Estimate estimate) {
        var all = new Comparisons(load, estimate);
        for (int i = 0; i < Math.min(all.devices.size(), estimate.devices().size()); i++) {
            all.device(all.devices.get(i), estimate.devices().get(i).use());
        }
        if (all.devices.size() > 1) {
            all.together(estimate.onDevices());
        }
        all.host(estimate.host());
        return all.rows.stream().filter(row -> row.measured().count() > 0).toList();
    }

    private void add(Buffer buffer, String device, Bytes estimated, Bytes measured) {
        rows.add(new Comparison(buffer, device, estimated, measured, false));
    }

    private void device(String device, MemoryUse use) {
        add(Buffer.WEIGHTS, device, weights(device, use), Printed.weights(load, device));
        add(Buffer.CACHE, device, use.kvCache(), Printed.caches(load, device));
        boolean refused =
                Printed.step(load) == Step.COMPUTE && Printed.failedOn(load).equals(device);
        Bytes compute =
                refused ? Printed.failed(load).orElse(Bytes.ZERO) : Printed.compute(load, device);
        rows.add(new Comparison(Buffer.COMPUTE, device, use.activations(), compute, refused));
    }

    /// A file that is mapped into the memory of a device is there whole, with what the host reads.
    private Bytes weights(String device, MemoryUse use) {
        boolean mapped =
                load.buffers().model().stream()
                        .anyMatch(buffer -> buffer.device().equals(device + "_Mapped"));
        return mapped ? scaled(use.weights().plus(estimate.host().weights())) : weights(use);
    }

    private Bytes weights(MemoryUse use) {
        return scaled(use.weights());
    }

    /// Where the file is a mix of its maker's own, its printed size says more than the usual mix.
    private Bytes scaled(Bytes weights) {
        long usual = estimate.scenario().weights().size().count();
        long printed = load.model().bytes("size").map(Bytes::count).orElse(usual);
        boolean other = Math.abs(printed - usual) > PRINTED_SIZE;
        double factor = other ? (double) printed / usual : 1;
        return new Bytes(Math.round(weights.count() * factor));
    }

    private void together(MemoryUse use) {
        Bytes weights = Bytes.ZERO;
        Bytes caches = Bytes.ZERO;
        for (String device : devices) {
            weights = weights.plus(Printed.weights(load, device));
            caches = caches.plus(Printed.caches(load, device));
        }
        add(Buffer.WEIGHTS, Comparison.ALL, weights(use), weights);
        add(Buffer.CACHE, Comparison.ALL, use.kvCache(), caches);
    }

    private void host(MemoryUse use) {
        Predicate<NamedBuffer> host = buffer -> !buffer.onDevice();
        var scenario = estimate.scenario();
        var logits = new Bytes(4L * scenario.batch().slots() * scenario.model().vocabulary());
        if (isWhole()) {
            add(Buffer.WEIGHTS, Comparison.HOST, weights(use), Printed.weights(load, host));
        }
        add(Buffer.CACHE, Comparison.HOST, use.kvCache(), Printed.caches(load, host));
        Bytes compute = use.activations().less(logits);
        add(Buffer.COMPUTE, Comparison.HOST, compute, Printed.compute(load, host));
        add(Buffer.OUTPUT, Comparison.HOST, logits, Printed.output(load));
    }

    /// Whether the host has no layers; a file that is mapped for some of them is printed with
    /// other layers that lie between.
    private boolean isWhole() {
        return estimate.scenario().gpuLayers().isAllOf(estimate.scenario().model())
                && !Doubts.isByHand(load);
    }
}
