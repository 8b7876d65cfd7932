package plimsoll.catalog;

import java.util.Locale;
import plimsoll.core.Bytes;
import plimsoll.core.Gpu;
import plimsoll.words.Words;

/// A device, as an entry of the catalog tells it.
final class GpuReader {
    /// 16 TiB.
    private static final long MOST_MIB = 1L << 24;

    private static final double FASTEST = 1e6;
    private static final int MOST_MULTIPROCESSORS = 1 << 10;
    private static final int MOST_THREADS = 1 << 12;

    private GpuReader() {}

    static CatalogGpu gpu(Entry entry) throws CatalogException {
        long marketed = entry.whole("memoryMiB", 1, MOST_MIB);
        long usual = entry.flag("unified") ? offered(entry, marketed) : marketed;
        long memory = entry.whole("reportedMiB", 1, MOST_MIB, usual);
        return new CatalogGpu(
                gpu(entry, memory),
                entry.texts("aliases"),
                entry.textIfAny("segment"),
                entry.textIfAny("memoryType"),
                entry.textIfAny("architecture"),
                entry.textIfAny("released"),
                Bytes.ofMiB(marketed),
                source(entry),
                entry.textIfAny("notes"));
    }

    private static long offered(Entry entry, long mebibytes) throws CatalogException {
        return SharedMemory.offered(kind(entry), mebibytes << 20) >> 20;
    }

    private static String source(Entry entry) throws CatalogException {
        return entry.text("source")
                + also("; memory: ", entry.textIfAny("reportedSource"))
                + also("; multiprocessors: ", entry.textIfAny("multiprocessorsSource"));
    }

    private static String also(String what, String source) {
        return source.isEmpty() ? "" : what + source;
    }

    private static Gpu gpu(Entry entry, long mebibytes) throws CatalogException {
        double gigabytes = entry.real("bandwidthGB", 1, FASTEST).orElse(0);
        return new Gpu(
                entry.id(),
                entry.text("name"),
                Bytes.ofMiB(mebibytes),
                Math.round(gigabytes * 1e9),
                threads(entry),
                kind(entry),
                entry.flag("unified"));
    }

    private static int threads(Entry entry) throws CatalogException {
        if (!entry.has("multiprocessors")) {
            return 0;
        }
        long each = entry.whole("threadsEach", 1, MOST_THREADS);
        return Math.toIntExact(entry.whole("multiprocessors", 1, MOST_MULTIPROCESSORS) * each);
    }

    private static Gpu.Kind kind(Entry entry) throws CatalogException {
        String vendor = entry.text("vendor").toUpperCase(Locale.ROOT);
        for (Gpu.Kind kind : Gpu.Kind.values()) {
            if (kind.name().equals(vendor)) {
                return kind;
            }
        }
        throw entry.wrong("vendor", Words.of("catalog.one-of", "nvidia, amd, intel, apple, other"));
    }
}
