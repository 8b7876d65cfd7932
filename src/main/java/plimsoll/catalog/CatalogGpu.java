package plimsoll.catalog;

import java.util.List;
import plimsoll.core.Bytes;
import plimsoll.core.Gpu;

/// A device of the catalog. Texts that are not known are empty.
///
/// @param gpu the device
/// @param aliases other ids it is found by
/// @param segment what it is sold as: `desktop`, `laptop`, `datacenter` …
/// @param memoryType `GDDR6X`
/// @param architecture `Ada Lovelace`
/// @param released `YYYY-MM-DD` or `YYYY-MM`
/// @param marketed the memory it is sold with
/// @param source where all this was read
/// @param notes what to know about the entry
public record CatalogGpu(
        Gpu gpu,
        List<String> aliases,
        String segment,
        String memoryType,
        String architecture,
        String released,
        Bytes marketed,
        String source,
        String notes) {
    public CatalogGpu {
        aliases = List.copyOf(aliases);
    }

    public String id() {
        return gpu.id();
    }

    public String name() {
        return gpu.name();
    }
}
