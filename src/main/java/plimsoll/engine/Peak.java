package plimsoll.engine;

import plimsoll.core.FeedForward;
import plimsoll.core.Layer;
import plimsoll.core.Scenario;

/// What a layer needs at most while a piece of a prompt goes through it, in 16 bits, where no
/// allocator lays the tensors out before.
///
/// - One network: `tokens · (3 · width + 4 · embedding) · 2`: gate, up and their product, and what
///   goes in and out of it.
/// - Experts: `tokens · used · (3 · width + embedding) · 2`, as fused kernels have it, besides.
///
/// Source: the shapes of `intermediate_cache1` to `3` in vllm-project/vllm
/// `vllm/model_executor/layers/fused_moe/fused_moe.py`; measured against logs, [Vllm].
final class Peak {
    private static final int HALF = 2;

    private Peak() {}

    /// Bytes of the layer that needs most.
    ///
    /// @param tokens in a piece of the prompt
    /// @param gpus that share every layer
    static long of(Scenario scenario, long tokens, int gpus) {
        long width = scenario.model().embeddingLength();
        long most = 0;
        for (Layer layer : scenario.model().layers()) {
            most = Math.max(most, inner(layer.feedForward(), width, gpus));
        }
        return tokens * HALF * (most + 4 * width);
    }

    private static long inner(FeedForward network, long width, int gpus) {
        return switch (network) {
            case FeedForward.Dense(int inner) -> 3L * inner / gpus;
            case FeedForward.Experts experts ->
                    experts.used() * (3L * experts.width() / gpus + width)
                            + 3L * experts.sharedWidth() / gpus;
            case FeedForward.None() -> 0;
        };
    }
}
