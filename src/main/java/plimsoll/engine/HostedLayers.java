package plimsoll.engine;

import java.util.List;
import plimsoll.core.Mixer;
import plimsoll.core.WeightSums;
import plimsoll.core.WeightSums.Role;

/// What the first device needs to compute batches for what is on the host: weights and caches there
/// pass through its compute buffer, one after the other. The largest of them counts.
///
/// - Down projection: `inputs + its bytes + 4 · ubatch · (dense + 3 · embedding)`.
/// - Experts: `inputs + one matrix of all + 4 · ubatch · (3 · used · width + 3 · embedding)`.
/// - Cache: `inputs + keys and values of a layer + 4 · ubatch · (scores + rows)`. With flash
///   attention the next layer's are half there already.
/// - Output: `its bytes + 4 · outputs · (vocabulary + embedding)`.
///
/// Fitted to 1,236 runs, median error 2 %, worst 50 %: how these overlap was not derived.
final class HostedLayers {
    /// Smaller batches are computed where the weights are.
    private static final int SMALLEST_BATCH = 32;

    private static final long FLOAT = 4;

    private final Plan plan;
    private final Dimensions model;
    private final WeightSums sums;
    private final long inputs;

    HostedLayers(Plan plan, Dimensions model, long inputs) {
        this.plan = plan;
        this.model = model;
        this.sums = plan.scenario().weights().sums(plan.scenario().backend());
        this.inputs = inputs;
    }

    /// Bytes of the compute buffer; 0 where nothing passes through it.
    long size() {
        if (plan.ubatch() < SMALLEST_BATCH) {
            return 0;
        }
        return Math.max(Math.max(weights(), caches()), output());
    }

    private long weights() {
        int count = plan.placement().onHost();
        long experts = sums.largestExperts(count);
        long embedding = 3 * model.embedding();
        long down = sums.largestDown(count);
        long dense = down == 0 ? 0 : inputs + down + values(model.dense() + embedding);
        long mixed =
                experts == 0 ? 0 : inputs + experts + values(ExpertGraphs.used(model) + embedding);
        return Math.max(dense, mixed);
    }

    private long values(long perToken) {
        return FLOAT * perToken * plan.ubatch();
    }

    private long caches() {
        var hosted = hosted();
        var cache = new KvCaches(plan, hosted);
        long largest = 0;
        int layers = 0;
        for (var group : hosted) {
            if (!(group.mixer() instanceof Mixer.Recurrent)) {
                long size = cache.size(List.of(new MixerGroup(group.mixer(), 1)), false);
                largest = Math.max(largest, size + values(scores(group.mixer())));
                layers += size > 0 ? group.layers() : 0;
            }
        }
        long next = plan.isFlash() && layers > 1 ? largest / 2 : 0;
        return largest == 0 ? 0 : inputs + largest + next + values(rows());
    }

    private List<MixerGroup> hosted() {
        var layers = plan.scenario().model().layers();
        int count = plan.cache().onGpu() ? plan.placement().onHost() : layers.size();
        return MixerGroup.of(layers.subList(0, count));
    }

    private long scores(Mixer mixer) {
        if (plan.isFlash()) {
            return 0;
        }
        return switch (mixer) {
            case Mixer.Attention attention -> (long) attention.heads() * plan.cells(attention);
            case Mixer.Latent latent -> (long) latent.heads() * plan.cells();
            case Mixer.Recurrent _, Mixer.None _ -> 0;
        };
    }

    /// A row of the residual stream, the queries, a key and a value.
    private long rows() {
        long cell =
                model.isLatent()
                        ? model.latent().row()
                        : model.attention().keyRow() + model.attention().valueRow();
        return model.embedding() + model.queries() + cell;
    }

    private long output() {
        if (plan.placement().hasOutput()) {
            return 0;
        }
        var matrix = sums.of(sums.isTied() ? Role.TOKEN_EMBEDDING : Role.OUTPUT).host();
        long streamed = plan.outputs() < SMALLEST_BATCH ? 0 : matrix;
        return streamed + FLOAT * plan.outputs() * (model.vocabulary() + model.embedding());
    }
}
