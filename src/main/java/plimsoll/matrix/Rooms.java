package plimsoll.matrix;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import plimsoll.core.DeviceUse;
import plimsoll.core.Fit;
import plimsoll.core.Gpu;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;

/// What devices offer to a load once the driver has had its share, each found out once. That share
/// depends on the device and on the engine, but not on the load.
final class Rooms {
    private final Scenario any;
    private final Map<Gpu, Room> known = new ConcurrentHashMap<>();

    /// One device.
    ///
    /// @param size what weights, caches and compute buffers may take
    /// @param comfort what of it a comfortable fit leaves
    record Room(long size, long comfort) {}

    /// @param any a load for the engine and for what is reserved
    Rooms(Scenario any) {
        this.any = any.withContext(new Tokens(any.engine().contextStep(any)));
    }

    Room of(Gpu gpu) {
        return known.computeIfAbsent(gpu, this::room);
    }

    private Room room(Gpu gpu) {
        var rig = Rig.of(gpu, 1, any.rig().reserve());
        DeviceUse use = any.withRig(rig).estimate().tightest();
        long size = use.capacity().count() - use.use().runtime().count();
        return new Room(size, Fit.room(use));
    }
}
