package plimsoll.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.CatalogGpu;
import plimsoll.core.Bytes;
import plimsoll.core.Gpu;
import plimsoll.core.Rig;
import plimsoll.log.Load;
import plimsoll.log.SeenGpu;

/// The devices of a load.
///
/// @param rig as far as the log tells
/// @param known whether the size of every device is
record LoggedRig(Rig rig, boolean known) {
    private static final int MOST = 16;

    static LoggedRig of(Load load, Catalog catalog) {
        List<String> names = Devices.of(load);
        int count = Math.clamp(Math.max(names.size(), used(load)), 1, MOST);
        var gpus = new ArrayList<Gpu>();
        boolean known = true;
        for (int i = 0; i < count; i++) {
            Optional<Gpu> gpu =
                    i < load.gpus().size() ? gpu(load.gpus().get(i), catalog) : Optional.empty();
            known &= gpu.isPresent();
            String name = i < names.size() ? names.get(i) : "GPU " + i;
            gpus.add(gpu.orElseGet(() -> Gpu.custom(name, bound(load, name))));
        }
        return new LoggedRig(new Rig(gpus, reserve(load, gpus)), known);
    }

    /// A log names devices that nothing is put on; where it prints no buffers, all it names count.
    private static int used(Load load) {
        return Devices.of(load).isEmpty() ? load.gpus().size() : 0;
    }

    private static Optional<Gpu> gpu(SeenGpu seen, Catalog catalog) {
        Optional<Gpu> known = catalog.gpu(seen.name()).map(CatalogGpu::gpu);
        Optional<Bytes> printed = seen.workingSet().or(seen::total);
        if (printed.isPresent()) {
            return Optional.of(sized(known, seen.name(), printed.get()));
        }
        return known.or(() -> seen.free().map(free -> Gpu.custom(seen.name(), free)));
    }

    private static Gpu sized(Optional<Gpu> known, String name, Bytes memory) {
        return known.filter(gpu -> gpu.memory().equals(memory))
                .orElseGet(() -> Gpu.custom(name.isEmpty() ? "GPU" : name, memory));
    }

    /// What a device has at the most: it was too small for what was asked of it. Where nothing
    /// failed it has what was taken of it at the least.
    private static Bytes bound(Load load, String device) {
        Bytes taken = Printed.on(load, device);
        return Printed.failed(load).map(size -> taken.plus(size).less(new Bytes(1))).orElse(taken);
    }

    /// What others had of the one device before the load.
    private static Bytes reserve(Load load, List<Gpu> gpus) {
        if (gpus.size() != 1 || load.gpus().isEmpty()) {
            return Bytes.ZERO;
        }
        Optional<Bytes> free = load.gpus().getFirst().free();
        return free.map(size -> gpus.getFirst().memory().less(size)).orElse(Bytes.ZERO);
    }
}
