package plimsoll.engine;

import java.util.stream.IntStream;
import plimsoll.core.Bytes;
import plimsoll.core.ModelSpec;
import plimsoll.core.Reads;
import plimsoll.core.WeightReads;

/// What llama.cpp reads of every place for one more token: the blocks that the [Placement] puts
/// there and their caches. The host computes the blocks and the experts it has, and all attention
/// where the cache is kept there. Of embeddings one row is looked up, which is left out.
final class Traffic {
    private final Plan plan;
    private final ModelSpec model;
    private final WeightReads weights;
    private final KvCaches caches;

    Traffic(Plan plan) {
        this.plan = plan;
        this.model = plan.scenario().model();
        this.weights = plan.scenario().weights().reads();
        this.caches = new KvCaches(plan, MixerGroup.of(model.layers()));
    }

    Reads reads() {
        return new Reads(
                IntStream.range(0, plan.placement().devices()).mapToObj(this::onDevice).toList(),
                onHost());
    }

    private Bytes onDevice(int device) {
        var placement = plan.placement();
        int from = placement.from(device);
        int to = placement.to(device);
        Bytes read = blocks(from, to).less(experts(from, to));
        if (placement.hasOutput(device)) {
            read = read.plus(weights.output());
        }
        return plan.cache().onGpu() ? read.plus(caches(from, to)) : read;
    }

    private Bytes onHost() {
        var placement = plan.placement();
        int count = placement.onHost();
        Bytes read = blocks(0, count).plus(experts(count, model.layers().size()));
        if (!placement.hasOutput()) {
            read = read.plus(weights.output());
        }
        return read.plus(caches(0, plan.cache().onGpu() ? count : model.layers().size()));
    }

    private Bytes blocks(int from, int to) {
        Bytes blocks = weights.blocks(from, to, model);
        return from == 0 && to > 0 ? blocks.plus(weights.other()) : blocks;
    }

    /// What of the experts of those blocks is on the host.
    private Bytes experts(int from, int to) {
        return weights.experts(from, plan.placement().expertsOnHost(from, to), model);
    }

    private Bytes caches(int from, int to) {
        return new Bytes(caches.read(MixerGroup.of(model.layers().subList(from, to))));
    }
}
