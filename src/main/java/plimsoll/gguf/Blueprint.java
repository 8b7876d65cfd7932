package plimsoll.gguf;

import plimsoll.core.Architecture;

/// A file while its model is laid out.
///
/// @param keys its metadata, those of its architecture
/// @param tensors its tensors
/// @param architecture which graph it is, or is most like
/// @param isKnown whether it is that very architecture
/// @param blocks layers in the file
/// @param layers those of them that predict the next token; what follows predicts further ones
record Blueprint(
        Keys keys,
        TensorIndex tensors,
        Architecture architecture,
        boolean isKnown,
        int blocks,
        int layers) {

    static Blueprint of(Gguf gguf, String label) throws GgufException {
        var keys = new Keys(gguf.metadata(), label + ".");
        var tensors = new TensorIndex(gguf.tensors());
        int blocks = keys.whole("block_count", 1, Limits.LAYERS);
        int further = keys.whole("nextn_predict_layers", 0, blocks - 1, 0);
        var known = Architecture.ofLabel(label);
        var architecture = known.orElseGet(() -> Analogy.of(tensors, blocks));
        return new Blueprint(
                keys, tensors, architecture, known.isPresent(), blocks, blocks - further);
    }

    /// Whether the file is from before llama.cpp knew MLA, so that keys and values are kept whole.
    boolean isBeforeLatent() {
        return tensors.has(0, "attn_kv_a_mqa.weight") && !keys.has("attention.key_length_mla");
    }

    /// A number for each block, or one for all; those after the last layer are left out of use.
    int[] each(String key, int most, int otherwise) throws GgufException {
        return keys.each(key, blocks, most, otherwise);
    }
}
