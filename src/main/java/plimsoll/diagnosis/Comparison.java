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

/// A buffer as it was estimated and as a load printed it.
///
/// @param buffer which one
/// @param device where, as the log calls it; `host`: in the computer's own memory; `all`: on all
/// devices together, where layers were put on them otherwise than is estimated
/// @param estimated what the estimate says
/// @param measured what was allocated, or asked for in vain
/// @param isRefused whether it was asked for in vain
public record Comparison(
        Buffer buffer, String device, Bytes estimated, Bytes measured, boolean isRefused) {
    /// The place of what is not on a device.
    public static final String HOST = "host";

    /// The place of what is on any device.
    public static final String ALL = "all";

    /// `estimated − measured`, in bytes.
    public long difference() {
        return estimated.count() - measured.count();
    }

    /// The difference as a share of what was measured.
    public double share() {
        return (double) difference() / measured.count();
    }

    /// The buffers that `load` printed, beside those of `estimate`.
    static List<Comparison> of(Load load, Estimate estimate) {
        var rows = new ArrayList<Comparison>();
        List<String> devices = Devices.of(load);
        for (int i = 0; i < Math.min(devices.size(), estimate.devices().size()); i++) {
            device(load, devices.get(i), estimate.devices().get(i).use(), rows);
        }
        if (devices.size() > 1) {
            all(load, devices, estimate.onDevices(), rows);
        }
        host(load, estimate, rows);
        return rows.stream().filter(row -> row.measured().count() > 0).toList();
    }

    private static void device(Load load, String device, MemoryUse use, List<Comparison> rows) {
        rows.add(of(Buffer.WEIGHTS, device, use.weights(), Measured.weights(load, device)));
        rows.add(of(Buffer.CACHE, device, use.kvCache(), Measured.caches(load, device)));
        boolean refused = load.step() == Step.COMPUTE && Measured.failedOn(load).equals(device);
        Bytes compute =
                refused ? Measured.failed(load).orElse(Bytes.ZERO) : Measured.compute(load, device);
        rows.add(new Comparison(Buffer.COMPUTE, device, use.activations(), compute, refused));
    }

    private static void all(Load load, List<String> devices, MemoryUse use, List<Comparison> rows) {
        Bytes weights = Bytes.ZERO;
        Bytes caches = Bytes.ZERO;
        for (String device : devices) {
            weights = weights.plus(Measured.weights(load, device));
            caches = caches.plus(Measured.caches(load, device));
        }
        rows.add(of(Buffer.WEIGHTS, ALL, use.weights(), weights));
        rows.add(of(Buffer.CACHE, ALL, use.kvCache(), caches));
    }

    private static void host(Load load, Estimate estimate, List<Comparison> rows) {
        Predicate<NamedBuffer> host = buffer -> !buffer.onDevice();
        var scenario = estimate.scenario();
        var logits = new Bytes(4L * scenario.batch().slots() * scenario.model().vocabulary());
        MemoryUse use = estimate.host();
        rows.add(of(Buffer.WEIGHTS, HOST, use.weights(), Measured.weights(load, host)));
        rows.add(of(Buffer.CACHE, HOST, use.kvCache(), Measured.caches(load, host)));
        Bytes compute = use.activations().less(logits);
        rows.add(of(Buffer.COMPUTE, HOST, compute, Measured.compute(load, host)));
        rows.add(of(Buffer.OUTPUT, HOST, logits, Measured.output(load)));
    }

    private static Comparison of(Buffer buffer, String device, Bytes estimated, Bytes measured) {
        return new Comparison(buffer, device, estimated, measured, false);
    }
}
