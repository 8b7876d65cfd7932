package plimsoll.core;

import java.util.Collections;
import java.util.List;

/// The devices that are used together.
///
/// @param gpus one or more, in the runtime's order
/// @param reserve what the desktop and other programs keep of each of them
/// @param split in which proportions the layers are split over them (`--tensor-split`), a number
///     for each; empty: by what each has free
/// @param os what the computer runs on
public record Rig(List<Gpu> gpus, Bytes reserve, List<Integer> split, Os os) {
    public Rig {
        gpus = List.copyOf(gpus);
        split = List.copyOf(split);
        if (gpus.isEmpty()) {
            throw new IllegalArgumentException("a rig without a device");
        }
        if (!split.isEmpty() && !isSplit(split, gpus.size())) {
            throw new IllegalArgumentException(split + " of " + gpus.size() + " devices");
        }
    }

    /// A rig that is split by what is free, on Linux.
    public Rig(List<Gpu> gpus, Bytes reserve) {
        this(gpus, reserve, List.of(), Os.LINUX);
    }

    /// Whether `split` says what each of so many devices gets: a number for each, none of them
    /// negative and not all nought.
    public static boolean isSplit(List<Integer> split, int devices) {
        return split.size() == devices
                && split.stream().allMatch(part -> part >= 0)
                && split.stream().anyMatch(part -> part > 0);
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
        return new Rig(gpus, amount, split, os);
    }

    /// `count` equal devices in place of these.
    public Rig withGpus(Gpu gpu, int count) {
        return withGpus(Collections.nCopies(count, gpu));
    }

    /// Other devices in place of these, split by what is free.
    public Rig withGpus(List<Gpu> others) {
        return new Rig(others, reserve, List.of(), os);
    }

    /// The same devices, their layers split otherwise.
    public Rig withSplit(List<Integer> parts) {
        return new Rig(gpus, reserve, parts, os);
    }

    public Rig withOs(Os other) {
        return new Rig(gpus, reserve, split, other);
    }
}
