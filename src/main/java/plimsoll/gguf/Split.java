package plimsoll.gguf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import plimsoll.words.Words;

/// The parts of a model that was split over several files, by their names:
/// `model-00001-of-00005.gguf`.
///
/// Source: `llama_split_path` of ggml-org/llama.cpp `src/llama.cpp`.
final class Split {
    private static final Pattern NAME = Pattern.compile("(.*)-\\d{5}-of-(\\d{5})(\\.gguf)");

    /// Missing parts that are named one by one.
    private static final int NAMED = 3;

    private Split() {}

    /// All files of the model that `file` belongs to, first to last.
    ///
    /// @throws GgufException if some are missing; it names them
    static List<Path> parts(Path file) throws GgufException {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        int count = name.matches() ? Integer.parseInt(name.group(2)) : 0;
        if (count == 0) {
            return List.of(file);
        }
        List<Path> parts =
                IntStream.rangeClosed(1, count).mapToObj(i -> sibling(file, name, i)).toList();
        List<Path> missing = parts.stream().filter(part -> !Files.exists(part)).toList();
        if (!missing.isEmpty()) {
            throw new GgufException(sentence(missing, count), 0);
        }
        return parts;
    }

    private static Path sibling(Path file, Matcher name, int part) {
        String sibling =
                "%s-%05d-of-%s%s".formatted(name.group(1), part, name.group(2), name.group(3));
        return file.resolveSibling(sibling);
    }

    private static String sentence(List<Path> missing, int count) {
        String names =
                missing.stream()
                        .limit(NAMED)
                        .map(part -> String.valueOf(part.getFileName()))
                        .collect(Collectors.joining(", "));
        int others = missing.size() - NAMED;
        int missed = missing.size();
        return others > 0
                ? Words.of("gguf.parts-and-more", count, names, others)
                : Words.counted("gguf.parts", missed, count, names);
    }
}
