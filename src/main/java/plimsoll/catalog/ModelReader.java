package plimsoll.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plimsoll.core.Architecture;
import plimsoll.core.Bytes;
import plimsoll.core.FileType;
import plimsoll.core.ModelSpec;
import plimsoll.core.Tokens;
import plimsoll.weights.WeightShelf;
import plimsoll.words.Words;

/// A model, as an entry of the catalog tells it.
final class ModelReader {
    private static final long MOST_PARAMETERS = 100_000_000_000_000L;
    private static final long LARGEST_FILE = 1L << 48;

    private static final Map<String, FileType> TYPES = new HashMap<>();
    private static final Map<String, Architecture> ARCHITECTURES = new HashMap<>();

    static {
        for (FileType type : FileType.every()) {
            TYPES.put(type.label(), type);
        }
        for (Architecture architecture : Architecture.values()) {
            ARCHITECTURES.put(architecture.label(), architecture);
        }
    }

    private ModelReader() {}

    static CatalogModel model(Entry entry) throws CatalogException {
        ModelSpec spec = spec(entry);
        List<PublishedFile> files = files(entry);
        long parameters = entry.whole("parameters", 1, MOST_PARAMETERS);
        String counted = entry.textIfAny("parametersSource");
        String notes = entry.textIfAny("notes");
        return new CatalogModel(
                spec,
                entry.texts("aliases"),
                entry.textIfAny("publisher"),
                entry.textIfAny("family"),
                entry.textIfAny("license"),
                entry.textIfAny("released"),
                parameters,
                entry.whole("elsewhere", 0, parameters, 0),
                entry.whole("activeParameters", 1, parameters, parameters),
                files,
                joined(entry.text("source"), counted.isEmpty() ? "" : "parameters: " + counted),
                notes,
                new WeightShelf(spec, exact(files)));
    }

    private static Map<FileType, Bytes> exact(List<PublishedFile> files) {
        var exact = new HashMap<FileType, Bytes>();
        for (PublishedFile file : files) {
            if (file.isExact()) {
                exact.putIfAbsent(file.type(), file.size());
            }
        }
        return exact;
    }

    private static String joined(String first, String second) {
        return second.isEmpty() ? first : first + "; " + second;
    }

    private static ModelSpec spec(Entry entry) throws CatalogException {
        return new ModelSpec(
                entry.id(),
                entry.text("name"),
                architecture(entry),
                (int) entry.whole("width", 1, 1 << 17),
                (int) entry.whole("vocabulary", 1, 1 << 22),
                new Tokens((int) entry.whole("context", 1, Tokens.MAX.count())),
                LayerReader.layers(entry),
                entry.flag("tied"),
                (int) entry.whole("perLayerEmbedding", 1, 1 << 13, 0),
                (int) entry.whole("ropeFactors", 1, 1 << 13, 0));
    }

    private static Architecture architecture(Entry entry) throws CatalogException {
        String label = entry.text("architecture");
        if (ARCHITECTURES.containsKey(label)) {
            return ARCHITECTURES.get(label);
        }
        throw entry.wrong("architecture", Words.of("catalog.such-as", "qwen3"));
    }

    private static List<PublishedFile> files(Entry entry) throws CatalogException {
        var files = new ArrayList<PublishedFile>();
        for (Entry group : entry.children("files")) {
            String source = group.text("source");
            var precision = new Bytes(group.whole("precision", 1, LARGEST_FILE, 0));
            List<String> unusual = group.texts("unusual");
            Entry sizes = group.child("sizes");
            for (String type : sizes.fields()) {
                var size = new Bytes(sizes.whole(type, 1, LARGEST_FILE));
                boolean odd = unusual.contains(type);
                files.add(new PublishedFile(type(sizes, type), size, precision, odd, source));
            }
            group.close();
        }
        return files;
    }

    static FileType type(Entry entry, String label) throws CatalogException {
        if (TYPES.containsKey(label)) {
            return TYPES.get(label);
        }
        throw entry.wrong(label, Words.of("catalog.such-as", "Q4_K_M"));
    }
}
