package plimsoll.diagnosis;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import plimsoll.core.Bytes;
import plimsoll.core.DeviceUse;
import plimsoll.core.Estimate;
import plimsoll.log.Load;

/// How much a failed load was short of, and whether a change frees as much.
///
/// What the log printed counts as it printed it; of what it did not come to, the estimate does. A
/// change counts by what it takes from the estimate. So it does not matter if the estimate is off,
/// as where tensors were placed by hand.
final class Shortage {
    /// What others may have of a device at the least, if they have any.
    private static final long MARGIN = 1L << 29;

    private final Load load;
    private final Estimate now;
    private final List<String> devices;
    private final OptionalInt failing;

    Shortage(Load load, Estimate now) {
        this.load = load;
        this.now = now;
        this.devices = Devices.of(load);
        String failed = Printed.failedOn(load);
        this.failing =
                IntStream.range(0, devices.size())
                        .filter(i -> devices.get(i).equals(failed))
                        .findFirst();
    }

    /// Whether every device has room for what it would hold after a change.
    boolean isCuredBy(Estimate changed) {
        return IntStream.range(0, now.devices().size()).allMatch(i -> hasRoom(i, changed));
    }

    private boolean hasRoom(int device, Estimate changed) {
        return after(device, changed) <= capacity(device);
    }

    /// What the device offers. One that failed although it should have had room has less than was
    /// to be put on it, and how much less nobody knows.
    private long capacity(int device) {
        long most = now.devices().get(device).capacity().count();
        boolean failed = failing.isEmpty() ? device == 0 : failing.getAsInt() == device;
        long needed = after(device, now);
        return failed && needed <= most ? needed - MARGIN : most;
    }

    /// What `device` would hold: what it was to hold, and what a change adds to that.
    private long after(int device, Estimate changed) {
        DeviceUse before = now.devices().get(device);
        DeviceUse then = changed.devices().get(device);
        if (device >= devices.size()) {
            return then.use().total().count();
        }
        String name = devices.get(device);
        long weights = either(Printed.weights(load, name), before.use().weights());
        long caches = either(caches(name, device), before.use().kvCache());
        long compute = either(compute(name, device), before.use().activations());
        long change = then.use().total().count() - before.use().total().count();
        return weights + caches + compute + before.use().runtime().count() + change;
    }

    private Bytes caches(String name, int device) {
        return isRefused(device, Buffer.CACHE)
                ? Printed.failed(load).orElse(Bytes.ZERO)
                : Printed.caches(load, name);
    }

    private Bytes compute(String name, int device) {
        return isRefused(device, Buffer.COMPUTE)
                ? Printed.failed(load).orElse(Bytes.ZERO)
                : Printed.compute(load, name);
    }

    private boolean isRefused(int device, Buffer buffer) {
        boolean here = failing.isPresent() && failing.getAsInt() == device;
        return here
                && switch (Printed.step(load)) {
                    case KV_CACHE -> buffer == Buffer.CACHE;
                    case COMPUTE -> buffer == Buffer.COMPUTE;
                    case WEIGHTS, GENERATION, HOST, UNKNOWN -> false;
                };
    }

    private static long either(Bytes measured, Bytes estimated) {
        return measured.count() > 0 ? measured.count() : estimated.count();
    }
}
