package plimsoll.catalog;

import java.util.Locale;
import plimsoll.core.Bytes;
import plimsoll.core.Gpu;

/// A device, as an entry of the catalog tells it.
final class GpuReader {
    /// 16 TiB.
    private static final long MOST_MIB = 1L << 24;

    private static final double FASTEST = 1e6;

    private GpuReader() {}

    static CatalogGpu gpu(Entry entry) throws CatalogException {
        long marketed = entry.whole("memoryMiB", 1, MOST_MIB);
        long memory = entry.whole("reportedMiB", 1, MOST_MIB, marketed);
        String reported = entry.textIfAny("reportedSource");
        String source = entry.text("source");
        return new CatalogGpu(
                gpu(entry, memory),
                entry.texts("aliases"),
                entry.textIfAny("segment"),
                entry.textIfAny("memoryType"),
                entry.textIfAny("architecture"),
                entry.textIfAny("released"),
                Bytes.ofMiB(marketed),
                reported.isEmpty() ? source : source + "; memory: " + reported,
                entry.textIfAny("notes"));
    }

    private static Gpu gpu(Entry entry, long mebibytes) throws CatalogException {
        double gigabytes = entry.real("bandwidthGB", 1, FASTEST).orElse(0);
        return new Gpu(
                entry.id(),
                entry.text("name"),
                Bytes.ofMiB(mebibytes),
                Math.round(gigabytes * 1e9),
                kind(entry),
                entry.flag("unified"));
    }

    private static Gpu.Kind kind(Entry entry) throws CatalogException {
        String vendor = entry.text("vendor").toUpperCase(Locale.ROOT);
        for (Gpu.Kind kind : Gpu.Kind.values()) {
            if (kind.name().equals(vendor)) {
                return kind;
            }
        }
        throw entry.wrong("vendor", "nvidia, amd, intel, apple or other");
    }
}
