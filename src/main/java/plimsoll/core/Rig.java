package plimsoll.core;

import java.util.Collections;
import java.util.List;

/// The devices that are used together.
///
/// @param gpus one or more, in the runtime's order
/// @param reserve what the desktop and other programs keep of each of them
public record Rig(List<Gpu> gpus, Bytes reserve) {
    public Rig {
        gpus = List.copyOf(gpus);
        if (gpus.isEmpty()) {
            throw new IllegalArgumentException("a rig without a device");
        }
    }

    /// A rig of `count` equal devices.
    public static Rig of(Gpu gpu, int count, Bytes reserve) {
        return new Rig(Collections.nCopies(count, gpu), reserve);
    }

    public Gpu first() {
        return gpus.getFirst();
    }

    /// What a runtime may use of one device: its memory less the reserve.
    public Bytes capacity(Gpu gpu) {
        return gpu.memory().less(reserve);
    }

    /// What a runtime may use of all devices.
    public Bytes capacity() {
        return gpus.stream().map(this::capacity).reduce(Bytes.ZERO, Bytes::plus);
    }

    /// The bandwidth of its fastest memory, in bytes a second; 0 where one is not known.
    public long bandwidth() {
        boolean known = gpus.stream().allMatch(gpu -> gpu.bandwidth() > 0);
        return known ? gpus.stream().mapToLong(Gpu::bandwidth).max().orElse(0) : 0;
    }

    /// Whether all devices are of one kind and size.
    public boolean isUniform() {
        return gpus.stream().distinct().count() == 1;
    }

    public Rig withReserve(Bytes amount) {
        return new Rig(gpus, amount);
    }
}
