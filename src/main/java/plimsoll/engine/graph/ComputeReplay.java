package plimsoll.engine.graph;

import plimsoll.core.Architecture;

/// The compute buffers of a load, found by replaying what llama.cpp does: lay out the graph, spread
/// it over the backends, and let the allocator pass over it.
public final class ComputeReplay {
    private ComputeReplay() {}

    /// Bytes of each GPU, and last of the host.
    public static long[] peaks(Load load, boolean offload, boolean dry) {
        var places = load.places();
        var machine =
                new Machine(
                        places.shares().size(),
                        places.library(),
                        offload,
                        places.shares().size() > 1 && places.isAll() && load.cache().onGpu(),
                        dry);
        Graph graph =
                load.model().architecture() == Architecture.GEMMA4
                        ? Gemma4.graph(load)
                        : Transformer.graph(load, new Traits(load.model().architecture()));
        var sequence = Sequence.of(graph, machine);
        return Lifetimes.of(sequence.leaves(), sequence.steps(), machine).peaks(machine);
    }
}
