package plimsoll.catalog;

import java.util.ArrayList;
import java.util.List;
import plimsoll.core.KvType;
import plimsoll.words.Words;

/// A number format, as an entry of the catalog tells it.
final class TypeReader {
    private TypeReader() {}

    static WeightType weightType(Entry entry) throws CatalogException {
        return new WeightType(
                ModelReader.type(entry, entry.id()),
                entry.real("bits", 1, 32)
                        .orElseThrow(() -> entry.wrong("bits", Words.of("catalog.number"))),
                quality(entry),
                entry.text("source"));
    }

    static CacheType cacheType(Entry entry) throws CatalogException {
        KvType type =
                KvType.ofLabel(entry.id())
                        .orElseThrow(
                                () -> entry.wrong("type", Words.of("catalog.such-as", "q8_0")));
        return new CacheType(type, entry.text("words"), quality(entry), entry.text("source"));
    }

    private static List<Quality> quality(Entry entry) throws CatalogException {
        var quality = new ArrayList<Quality>();
        for (Entry child : entry.children("quality")) {
            quality.add(
                    new Quality(
                            child.text("model"),
                            child.real("perplexity", 1, 1e6),
                            child.real("perplexityGain", -1e6, 1e6),
                            child.real("divergence", 0, 1e3),
                            child.text("source")));
            child.close();
        }
        return quality;
    }
}
