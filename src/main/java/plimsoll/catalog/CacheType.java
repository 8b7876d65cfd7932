package plimsoll.catalog;

import java.util.List;
import plimsoll.core.KvType;

/// What is known of a cache type.
///
/// @param type the type
/// @param words what it is and costs, in a sentence
/// @param quality what it costs, as measured
/// @param source where that was read
public record CacheType(KvType type, String words, List<Quality> quality, String source) {
    public CacheType {
        quality = List.copyOf(quality);
    }
}
