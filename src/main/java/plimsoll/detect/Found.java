package plimsoll.detect;

import java.util.Optional;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.CatalogGpu;
import plimsoll.core.Bytes;
import plimsoll.core.Gpu;
import plimsoll.words.Words;

/// A GPU of this machine, as a source tells it.
///
/// @param name what the source calls it, `NVIDIA GeForce RTX 4070 Ti`
/// @param kind whose driver runs it
/// @param total its memory, whole MiB
/// @param free what nobody uses of it, whole MiB; empty where the source does not tell
/// @param unified whether it shares its memory with the CPU
public record Found(
        String name, Gpu.Kind kind, Bytes total, Optional<Bytes> free, boolean unified) {
    private static final int LONGEST_NAME = 60;
    private static final Bytes MOST = Bytes.ofGiB(16 << 10);
    private static final long MIB = 1 << 20;

    /// A device of `total` bytes, of which `free` are free.
    ///
    /// @param source who told, for the sentence
    /// @throws ProbeException if that can't be true
    static Found of(String source, Gpu.Kind kind, String name, Memory memory)
            throws ProbeException {
        long total = memory.total();
        long free = memory.free().orElse(total);
        if (total <= 0 || total > MOST.count() || free < 0 || free > total) {
            throw new ProbeException(Words.of("detection.memory", source));
        }
        return new Found(
                called(name, kind),
                kind,
                wholeMib(total),
                memory.free().map(Found::wholeMib),
                memory.unified());
    }

    /// Bytes that a source told of, not believed yet.
    ///
    /// @param unified whether the CPU uses them as well
    record Memory(long total, Optional<Long> free, boolean unified) {
        static Memory of(long total, long free) {
            return new Memory(total, Optional.of(free), false);
        }

        static Memory of(long total) {
            return new Memory(total, Optional.empty(), false);
        }

        Memory shared() {
            return new Memory(total, free, true);
        }
    }

    /// What others use of it; empty where the source does not tell.
    public Optional<Bytes> used() {
        return free.map(total::less);
    }

    /// The entry of the catalog that it is, if there is one.
    public Optional<CatalogGpu> entry(Catalog catalog) {
        return CatalogMatch.entry(this, catalog);
    }

    private static Bytes wholeMib(long bytes) {
        return Bytes.ofMiB(bytes / MIB);
    }

    /// `name` on one line, and short.
    private static String called(String name, Gpu.Kind kind) {
        String line = name.replaceAll("[\\p{C}\\s]+", " ").strip();
        String brief =
                line.codePoints()
                        .limit(LONGEST_NAME)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        return brief.isEmpty() ? kind + " GPU" : brief;
    }
}
