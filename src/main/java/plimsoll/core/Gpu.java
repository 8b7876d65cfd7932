package plimsoll.core;

/// A device that a model can be loaded on.
///
/// @param id the catalog's name for it, `nvidia-geforce-rtx-4070-ti`
/// @param name the name people use, `RTX 4070 Ti`
/// @param memory all of its memory, as its driver reports it
/// @param bandwidth memory bandwidth in bytes a second; 0: not known
/// @param threads how many threads it holds at once, multiprocessors times threads of each; 0: not
///     known
/// @param kind whose driver runs it
/// @param unified whether it shares its memory with the CPU
public record Gpu(
        String id,
        String name,
        Bytes memory,
        long bandwidth,
        int threads,
        Kind kind,
        boolean unified) {
    /// Whose driver runs a device.
    public enum Kind {
        NVIDIA,
        AMD,
        INTEL,
        APPLE,
        OTHER
    }

    /// A device that is in no catalog.
    public static Gpu custom(String name, Bytes memory) {
        return new Gpu("custom", name, memory, 0, 0, Kind.OTHER, false);
    }

    /// Whether its memory is the computer's own, all of it: what one takes the other has not.
    public boolean holdsHost() {
        return unified && kind == Kind.NVIDIA;
    }

    /// The same with a memory of its own.
    public Gpu apart() {
        return new Gpu(id, name, memory, bandwidth, threads, kind, false);
    }

    public Gpu withMemory(Bytes other) {
        return new Gpu(id, name, other, bandwidth, threads, kind, unified);
    }
}
