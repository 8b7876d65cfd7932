package plimsoll.gguf;

import java.util.Set;
import plimsoll.core.Bytes;

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
            throw refused(
                    "This is a vision projector (mmproj) of "
                            + size
                            + ", not a language model; open the model beside it, and keep that much"
                            + " in reserve for it.");
        }
        if (type.equals("adapter") || keys.has("adapter.type")) {
            throw refused(
                    "This is a LoRA adapter of "
                            + size
                            + ", an addition to a model; open the model it was made for, and keep"
                            + " that much in reserve for it.");
        }
        if (type.equals("imatrix") || keys.has("imatrix.datasets")) {
            throw refused(
                    "This is an importance matrix, which is needed to quantize a model, not to run"
                            + " it; open the model itself.");
        }
        if (label.isEmpty()) {
            throw keys.missing("general.architecture");
        }
        return writer(gguf, label, size);
    }

    private static String writer(Gguf gguf, String label, String size) throws GgufException {
        if (ENCODERS.contains(label)) {
            throw refused(
                    "This is an embedding model ("
                            + label
                            + "): it reads a text at once and keeps no cache, so it takes about"
                            + " its "
                            + size
                            + " whatever the context; open a model that writes text.");
        }
        if (label.equals("t5")) {
            throw refused(
                    "This is a T5 model, whose encoder Plimsoll can't lay out; open another.");
        }
        if (gguf.tensors().isEmpty()) {
            throw refused("The file holds a vocabulary but no weights; open the model itself.");
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
