package plimsoll.gguf;

import plimsoll.core.FeedForward;
import plimsoll.words.Words;

/// The feed-forward network of each layer. The tensors tell its widths; only how many experts a
/// token goes through stands in the metadata.
final class Networks {
    private static final String DOWN = "ffn_down.weight";
    private static final String DOWN_EXPERTS = "ffn_down_exps.weight";
    private static final String DOWN_FIRST = "ffn_down.0.weight";
    private static final String DOWN_SHARED = "ffn_down_shexp.weight";

    private final Blueprint model;
    private final int[] used;

    Networks(Blueprint model) throws GgufException {
        this.model = model;
        this.used = model.each("expert_used_count", Limits.EXPERTS, 0);
    }

    FeedForward of(int layer) throws GgufException {
        var tensors = model.tensors();
        if (tensors.has(layer, DOWN_EXPERTS)) {
            int width = tensors.length(layer, DOWN_EXPERTS, 0);
            return experts(layer, tensors.length(layer, DOWN_EXPERTS, 2), width);
        }
        if (tensors.has(layer, DOWN_FIRST)) {
            int count = model.keys().whole("expert_count", 1, Limits.EXPERTS);
            return experts(layer, count, tensors.length(layer, DOWN_FIRST, 0));
        }
        int width = tensors.length(layer, DOWN, 0);
        return width > 0 ? new FeedForward.Dense(width) : new FeedForward.None();
    }

    /// Besides experts a layer may have one for all tokens, or a plain network that is as much.
    private FeedForward experts(int layer, int count, int width) throws GgufException {
        if (count < 1 || count > Limits.EXPERTS || used[layer] < 1 || used[layer] > count) {
            throw model.keys()
                    .wrong("expert_used_count", Words.of("expected.whole", 1, Math.max(1, count)));
        }
        var tensors = model.tensors();
        String shared = tensors.has(layer, DOWN_SHARED) ? DOWN_SHARED : DOWN;
        return new FeedForward.Experts(count, used[layer], width, tensors.length(layer, shared, 0));
    }
}
