package plimsoll.engine;

import java.util.List;
import plimsoll.core.KvType;
import plimsoll.core.Mixer;

/// What the graph of a batch is fed with and is the same for all layers: positions, where to store
/// keys and values, masks, rotation matrices. These inputs exist on the host and on the device.
///
/// For every cache, of the full context and of the window:
/// - an index for each key, and for each value: `8 · ubatch`. Without flash attention V is stored
///   element by element, so each of them has its index: `8 · ubatch · widest V`.
/// - the mask: `cells · ubatch`, in 2 bytes with flash attention, in 4 without.
/// - rotation matrices where a type shares scales and the length of a head is a multiple of 64.
///
/// A latent cache has one index and is not rotated. A recurrence has an index for every slot.
///
/// Source: llama.cpp v0.5.0 `src/llama-graph.cpp`, `src/llama-kv-cache.cpp`; measured.
final class GraphInputs {
    private static final int ROTATION = 64;

    private final Plan plan;
    private final List<MixerGroup> groups;
    private final long alignment;
    private long sum;

    private GraphInputs(Plan plan, List<MixerGroup> groups, long alignment) {
        this.plan = plan;
        this.groups = groups;
        this.alignment = alignment;
    }

    /// Bytes of all those inputs, each rounded up to `alignment`.
    static long size(Plan plan, List<MixerGroup> groups, long alignment) {
        var inputs = new GraphInputs(plan, groups, alignment);
        inputs.addPositions();
        inputs.addCaches();
        return inputs.sum;
    }

    private void add(long bytes) {
        sum += Math.ceilDiv(bytes, alignment) * alignment;
    }

    /// Four positions a token where the model has a sense of width and height; none where it tells
    /// places apart by its recurrence alone.
    private void addPositions() {
        switch (plan.scenario().model().architecture()) {
            case MAMBA, GRANITE_HYBRID, NEMOTRON_H, NEMOTRON_H_MOE -> {}
            case QWEN35, QWEN35MOE -> add(16L * plan.ubatch());
            default -> add(4L * plan.ubatch());
        }
    }

    private void addCaches() {
        boolean latent = false;
        boolean recurrent = false;
        boolean full = false;
        boolean sliding = false;
        long widest = 0;
        for (var group : groups) {
            latent |= group.mixer() instanceof Mixer.Latent;
            recurrent |= group.mixer() instanceof Mixer.Recurrent;
            if (group.mixer() instanceof Mixer.Attention attention) {
                full = true;
                sliding |= plan.isSliding(attention);
                widest = Math.max(widest, attention.valueRow());
            }
        }
        if (recurrent) {
            add(4L * plan.slots());
        }
        if (latent) {
            add(8L * plan.ubatch());
            addMask(plan.cells());
        }
        if (full) {
            addCache(false, widest);
        }
        if (sliding) {
            addCache(true, widest);
        }
    }

    private void addCache(boolean sliding, long widest) {
        add(8L * plan.ubatch());
        add(8L * plan.ubatch() * (plan.isFlash() ? 1 : widest));
        boolean masked = false;
        for (var group : groups) {
            if (!masked
                    && group.mixer() instanceof Mixer.Attention attention
                    && plan.isSliding(attention) == sliding
                    && attention.ownsCache()) {
                addMask(plan.cells(attention));
                addRotation(plan.keyType(), attention.keyLength());
                addValueRotation(attention.valueLength());
                masked = true;
            }
        }
        if (!masked) {
            addMask(plan.cells());
        }
    }

    private void addMask(long cells) {
        add(cells * plan.ubatch() * (plan.isFlash() ? 2 : 4));
    }

    /// Keys are rotated by the largest `64 · 2^n` that divides the length of a head.
    private void addRotation(KvType type, int length) {
        if (type.isQuantized() && length % ROTATION == 0) {
            long side = Integer.lowestOneBit(length);
            add(4 * side * side);
        }
    }

    /// Values are rotated in pieces of 64.
    private void addValueRotation(int length) {
        if (plan.valueType().isQuantized() && length % ROTATION == 0) {
            add(4L * ROTATION * ROTATION);
        }
    }
}
