package plimsoll.gguf;

import java.util.Set;
import plimsoll.core.Bytes;
import plimsoll.words.Words;

/// GGUF files that hold no model that writes text, and what they are.
final class Foreign {
    /// Source: the architectures of ggml-org/llama.cpp `src/llama-arch.cpp` that keep no cache.
    private static final Set<String> ENCODERS =
            Set.of(
                    "bert",
                    "eurobert",
                    "gemma-embedding",
                    "jina-bert-v2",
                    "jina-bert-v3",
                    "llama-embed",
                    "modern-bert",
                    "neo-bert",
                    "nomic-bert",
                    "nomic-bert-moe",
                    "t5encoder");

    private Foreign() {}

    /// The architecture of the model in `gguf`.
    ///
    /// @throws GgufException if the file holds something else; it says what
    static String architecture(Gguf gguf) throws GgufException {
        var keys = new Keys(gguf.metadata(), "");
        String type = keys.text("general.type").orElse("model");
        String label = keys.text("general.architecture").map(Shown::name).orElse("");
        String size = mib(gguf.size());
        if (type.equals("mmproj") || label.equals("clip")) {
            throw refused(Words.of("gguf.mmproj", size));
        }
        if (type.equals("adapter") || keys.has("adapter.type")) {
            throw refused(Words.of("gguf.adapter", size));
        }
        if (type.equals("imatrix") || keys.has("imatrix.datasets")) {
            throw refused(Words.of("gguf.imatrix"));
        }
        if (label.isEmpty()) {
            throw keys.missing("general.architecture");
        }
        return writer(gguf, label, size);
    }

    private static String writer(Gguf gguf, String label, String size) throws GgufException {
        if (ENCODERS.contains(label)) {
            throw refused(Words.of("gguf.embedding", label, size));
        }
        if (label.equals("t5")) {
            throw refused(Words.of("gguf.t5"));
        }
        if (gguf.tensors().isEmpty()) {
            throw refused(Words.of("gguf.vocabulary"));
        }
        return label;
    }

    private static GgufException refused(String sentence) {
        return new GgufException(sentence, 0);
    }

    private static String mib(Bytes size) {
        return Math.round(size.inMiB()) + " MiB";
    }
}
