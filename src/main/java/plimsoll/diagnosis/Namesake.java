package plimsoll.diagnosis;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.CatalogModel;
import plimsoll.core.FileType;
import plimsoll.log.Load;

/// The model of the catalog that a load's model is called after. Files are named by the model, then
/// by what was made of it: `Qwen3.5-27B-Q4_K_M.gguf`; so the name is shortened until it is known.
final class Namesake {
    private static final Pattern PARTS = Pattern.compile("[-_ :]+");
    private static final Pattern ENDING =
            Pattern.compile("(-[0-9]{5}-of-[0-9]{5})?\\.gguf$", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 120;

    private Namesake() {}

    static Optional<CatalogModel> of(Load load, Catalog catalog) {
        return names(load).flatMap(name -> find(name, catalog).stream()).findFirst();
    }

    private static Stream<String> names(Load load) {
        return Stream.of(
                        load.modelFile(),
                        load.model().text("name"),
                        load.vllm().text("model"),
                        load.flags().text("model"))
                .flatMap(Optional::stream)
                .map(Namesake::bare)
                .filter(name -> !name.isBlank());
    }

    /// Without its folder or maker, and without its ending.
    private static String bare(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String whole = ENDING.matcher(file).replaceFirst("");
        return whole.substring(0, Math.min(whole.length(), LONGEST));
    }

    private static Optional<CatalogModel> find(String name, Catalog catalog) {
        int end = name.length();
        while (end > 2) {
            var known = catalog.model(name.substring(0, end));
            if (known.isPresent()) {
                return known;
            }
            end = lastCut(name, end);
        }
        return Optional.empty();
    }

    private static int lastCut(String name, int end) {
        int cut = end - 1;
        while (cut > 0 && "-_ :.".indexOf(name.charAt(cut)) < 0) {
            cut--;
        }
        return cut;
    }

    /// The weight type that the file is named after.
    static Optional<FileType> weights(Load load) {
        return names(load)
                .flatMap(name -> Stream.of(PARTS.split(name.replaceFirst("_K_", "+K+"))))
                .map(part -> part.replace("+", "_"))
                .flatMap(part -> FileType.ofLabel(part).stream())
                .findFirst();
    }
}
