package plimsoll.huggingface;

import java.util.Set;

/// What is counted of a model's tensors while their list goes by; the list itself is not kept.
final class Tally {
    /// What an output matrix of its own is called.
    private static final Set<String> OUTPUT =
            Set.of(
                    "lm_head.weight",
                    "lm_head.qweight",
                    "model.lm_head.weight",
                    "language_model.lm_head.weight",
                    "language_model.output.weight",
                    "output.weight",
                    "embed_out.weight",
                    "transformer.output_layer.weight");

    /// Parts of names of what is no part of the language model.
    private static final String[] ELSEWHERE = {
        "vision", "visual", "multi_modal_projector", "mm_projector", "audio", "mtp."
    };

    private long tensors;
    private long size;
    private long values;
    private boolean packed;
    private boolean output;

    /// Notes that there is a tensor of that name.
    void see(String name) {
        tensors++;
        output |= OUTPUT.contains(name);
    }

    /// Counts a tensor.
    ///
    /// @param type how its values are stored, `BF16`
    void count(String name, String type, long count, long bytes) {
        size = Math.addExact(size, bytes);
        if (isElsewhere(name)) {
            return;
        }
        values = Math.addExact(values, count);
        packed |= !Stored.isPlain(type);
    }

    private static boolean isElsewhere(String name) {
        for (String part : ELSEWHERE) {
            if (name.contains(part)) {
                return true;
            }
        }
        return false;
    }

    long tensors() {
        return tensors;
    }

    /// Bytes of all tensors that were counted.
    long size() {
        return size;
    }

    /// Weights of the language model; 0 where some are packed, so that nobody can tell.
    long values() {
        return packed ? 0 : values;
    }

    boolean hasOutput() {
        return output;
    }
}
