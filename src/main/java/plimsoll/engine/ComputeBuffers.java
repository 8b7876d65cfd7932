package plimsoll.engine;

import java.util.List;
import java.util.function.ToLongFunction;
import plimsoll.core.KvType;
import plimsoll.core.Mixer;

/// What computing one batch needs of each device: the largest of the stages of the graph, for the
/// allocator reuses what earlier stages held.
///
/// - Feed-forward: `inputs + 4 · ubatch · values`.
/// - Attention without flash attention: `inputs + 4 · ubatch · (heads · cells + values)`.
/// - Flash attention over a cache that is not f16, on CUDA: `inputs + keys and values of one layer
///   in f16 + 4 · ubatch · values`.
/// - Recurrence: `inputs + 4 · slots · state + 4 · ubatch · values`.
/// - Logits: `4 · outputs · (vocabulary + embedding) + what is left below`.
///
/// Everything is linear in the batch; neither the number of layers nor the weights' types matter.
/// Fitted to and checked against the runs of [Graph].
final class ComputeBuffers {
    private static final long ALIGNMENT = 128;
    private static final long FLOAT = 4;

    private final Plan plan;
    private final List<MixerGroup> groups;
    private final Dimensions model;
    private final Activations activations;
    private final long inputs;

    private ComputeBuffers(Plan plan, List<MixerGroup> groups, Dimensions model) {
        this.plan = plan;
        this.groups = groups;
        this.model = model;
        this.activations =
                Graph.of(plan.scenario().model().architecture(), model).activations(model);
        this.inputs = GraphInputs.size(plan, groups, ALIGNMENT);
    }

    /// Bytes of the compute buffer of every device, in their order.
    static long[] sizes(Plan plan, List<MixerGroup> groups, Dimensions model) {
        var buffers = new ComputeBuffers(plan, groups, model);
        var sizes = new long[plan.placement().devices()];
        for (int device = 0; device < sizes.length; device++) {
            sizes[device] = buffers.size(device);
        }
        return sizes;
    }

    /// Several devices that hold the whole model work on batches one behind the other.
    static boolean isPipelined(Plan plan) {
        return plan.placement().devices() > 1
                && plan.placement().isAllOnDevices()
                && plan.cache().onGpu();
    }

    private long size(int device) {
        if (device > 0 && !plan.placement().isUsed(device)) {
            return 0;
        }
        if (isPipelined(plan)) {
            return pipelined(device);
        }
        long own = alone(plan.placement().hasOutput(device));
        return device == 0 ? Math.max(own, hosted()) : own;
    }

    private long hosted() {
        boolean all = plan.placement().isAllOnDevices() && plan.cache().onGpu();
        return all ? 0 : new HostedLayers(plan, model, inputs + outputIds()).size();
    }

    private long alone(boolean hasOutput) {
        long fed = inputs + outputIds();
        long size = Math.max(fed + values(activations.feedForward()), fed + state());
        size = Math.max(size, fed + attention(activations.attention(), activations.expanded()));
        return hasOutput ? Math.max(size, logits()) : size;
    }

    /// Every input is there once for each batch in the pipeline, and so are the rows that come from
    /// the device before and go to the one behind.
    private long pipelined(int device) {
        int rows = device == 0 ? 1 : 2;
        long fed = HostBuffers.PIPELINE * (inputs + rows * values(model.embedding()));
        long attention =
                attention(
                        activations.attention() - 2 * model.embedding(),
                        activations.expanded() - model.embedding());
        long size = fed + Math.max(values(activations.feedForward()), attention);
        return plan.placement().hasOutput(device) ? Math.max(size, fed + rawLogits()) : size;
    }

    private long values(long perToken) {
        return FLOAT * perToken * plan.ubatch();
    }

    private long outputIds() {
        return Math.ceilDiv(4L * plan.outputs(), ALIGNMENT) * ALIGNMENT;
    }

    private long state() {
        return FLOAT * plan.slots() * activations.state().perSlot()
                + values(activations.state().perToken());
    }

    private long rawLogits() {
        return FLOAT * plan.outputs() * (model.vocabulary() + model.embedding());
    }

    /// What is left below vanishes in a longer context, where the mask is wide enough for it. More
    /// context shall never need less: the most that any shorter context needs is kept.
    private long logits() {
        var leftover = activations.leftover();
        long cells = leftover.longest(plan.isFlash() ? 2 : 4);
        if (plan.outputs() == 1 || cells == 0) {
            return rawLogits();
        }
        var shorter = plan.withCells((int) Math.min(cells, plan.cells()));
        long below =
                leftover.withInputs()
                        ? GraphInputs.size(shorter, groups, ALIGNMENT) + outputIds()
                        : 0;
        return rawLogits() + below + values(leftover.values());
    }

    private long attention(long written, long expanded) {
        if (!plan.isFlash()) {
            return scores(written);
        }
        long copy = plan.isCuda() ? largest(this::expandedCache) : 0;
        return copy > 0 ? copy + values(expanded) : 0;
    }

    /// The scores of all heads against all cells, and what they are made of. A rotated query takes
    /// the place of the query. Latent values are copied where they are larger than the queries.
    private long scores(long written) {
        long cells = largest(this::cells);
        if (cells == 0) {
            return 0;
        }
        boolean rotated = plan.keyType().isQuantized() && model.keyLength() % 64 == 0;
        long queries = rotated && !model.isLatent() ? model.queries() : 0;
        long size = values(model.heads() * cells + written - queries);
        long copy = 2L * plan.context() * model.latent().latentRank();
        return copy > values(model.queries()) ? size + copy : size;
    }

    private long largest(ToLongFunction<Mixer> size) {
        return groups.stream().map(MixerGroup::mixer).mapToLong(size).max().orElse(0);
    }

    private long cells(Mixer mixer) {
        return switch (mixer) {
            case Mixer.Attention attention when attention.ownsCache() -> plan.cells(attention);
            case Mixer.Latent _ -> plan.cells();
            default -> 0;
        };
    }

    /// CUDA's kernels of flash attention read f16: the keys and values of one layer are expanded.
    private long expandedCache(Mixer mixer) {
        return switch (mixer) {
            case Mixer.Attention attention when attention.ownsCache() ->
                    2L
                            * plan.cells(attention)
                            * plan.streams()
                            * (expandedRow(plan.keyType(), attention.keyRow())
                                    + expandedRow(plan.valueType(), attention.valueRow()));
            case Mixer.Latent latent ->
                    2L * plan.context() * expandedRow(plan.keyType(), latent.row());
            default -> 0;
        };
    }

    private static long expandedRow(KvType type, long row) {
        return type == KvType.F16 ? 0 : row;
    }
}
