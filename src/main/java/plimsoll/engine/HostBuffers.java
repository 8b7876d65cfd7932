package plimsoll.engine;

import java.util.List;

/// What computing needs of the computer's own memory, however much of the model is on devices: the
/// tokens of a batch, their embeddings, the inputs of the graph, and the logits that come back.
///
/// `4 · ubatch + 2 · 4 · embedding · ubatch + 4 · outputs + inputs + 4 · slots · vocabulary`.
/// The second embedding is for callers who bring their own; it is there, though unused.
///
/// Source: llama.cpp v0.5.0 `src/llama-graph.cpp`, `src/llama-context.cpp`; measured.
final class HostBuffers {
    static final long ALIGNMENT = 32;

    /// Copies of every input where several devices work on batches one behind the other.
    static final int PIPELINE = 4;

    private HostBuffers() {}

    static long size(Plan plan, List<MixerGroup> groups, Dimensions model) {
        return compute(plan, groups, model) + 4L * plan.slots() * model.vocabulary();
    }

    /// Bytes of the compute buffer alone.
    static long compute(Plan plan, List<MixerGroup> groups, Dimensions model) {
        int copies = ComputeBuffers.isPipelined(plan) ? PIPELINE : 1;
        long embedding = aligned(4 * model.embedding() * plan.ubatch());
        long size = aligned(4L * plan.ubatch()) + 2 * embedding + aligned(4L * plan.outputs());
        if (model.perLayer() > 0) {
            long perLayer = model.perLayer() * model.layers();
            size += aligned(4 * perLayer * plan.ubatch()) + aligned(4L * plan.ubatch());
        }
        return size + copies * GraphInputs.size(plan, groups, ALIGNMENT);
    }

    private static long aligned(long size) {
        return Math.ceilDiv(size, ALIGNMENT) * ALIGNMENT;
    }
}
