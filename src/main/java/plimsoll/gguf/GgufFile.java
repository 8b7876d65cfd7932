package plimsoll.gguf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import plimsoll.core.Bytes;
import plimsoll.core.Tensor;
import plimsoll.words.Words;

/// A GGUF file on disk. Only its header is read, however large it is.
public final class GgufFile {
    private static final String PART = "split.no";
    private static final String PARTS = "split.count";
    private static final int MOST_PARTS = 99_999;

    private GgufFile() {}

    /// The header of `file`; if it is one part of several, the headers of all of them.
    ///
    /// @throws GgufException if it can't be read, is no GGUF file, is damaged, or parts of it are
    ///     missing
    public static Gguf read(Path file) throws GgufException {
        List<Path> paths = Split.parts(file);
        Header first = Header.read(paths.getFirst());
        var keys = new Keys(first.metadata(), "");
        int parts = keys.whole(PARTS, 0, MOST_PARTS, 1);
        if (paths.size() == 1) {
            return parts > 1 ? one(file, keys) : whole(paths, List.of(first));
        }
        var headers = new ArrayList<Header>(List.of(first));
        for (Path path : paths.subList(1, paths.size())) {
            headers.add(Header.read(path));
        }
        for (int i = 0; i < headers.size(); i++) {
            check(headers.get(i), i, paths);
        }
        return whole(paths, headers);
    }

    /// Refuses a part whose name does not tell where the others are.
    private static Gguf one(Path file, Keys keys) throws GgufException {
        int part = keys.whole(PART, 0, MOST_PARTS, 0) + 1;
        int parts = keys.whole(PARTS, 0, MOST_PARTS);
        throw new GgufException(
                Words.of(
                        "gguf.part",
                        file.getFileName(),
                        part,
                        parts,
                        "-%05d-of-%05d.gguf".formatted(part, parts)),
                0);
    }

    private static void check(Header header, int index, List<Path> paths) throws GgufException {
        var keys = new Keys(header.metadata(), "");
        int part = keys.whole(PART, 0, MOST_PARTS);
        int parts = keys.whole(PARTS, 0, MOST_PARTS);
        if (part != index || parts != paths.size()) {
            throw new GgufException(
                    Words.of("gguf.inside", paths.get(index).getFileName(), part + 1, parts), 0);
        }
    }

    private static Gguf whole(List<Path> paths, List<Header> headers) throws GgufException {
        var tensors = new ArrayList<Tensor>();
        var names = new HashSet<String>();
        long missing = 0;
        for (Header header : headers) {
            tensors.addAll(header.tensors());
            missing += Math.max(0, header.end() - header.size());
        }
        for (Tensor tensor : tensors) {
            if (!names.add(tensor.name())) {
                throw new GgufException(Words.of("gguf.two-parts", tensor.name()), 0);
            }
        }
        Header first = headers.getFirst();
        return new Gguf(
                paths.getFirst(),
                first.version(),
                first.metadata(),
                tensors,
                paths.size(),
                new Bytes(missing));
    }
}
