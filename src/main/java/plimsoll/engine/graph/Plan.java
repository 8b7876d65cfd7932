package plimsoll.engine.graph;

import static plimsoll.engine.graph.VulkanLimits.LARGEST_TENSOR;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import plimsoll.core.Backend;
import plimsoll.engine.graph.Load.Cells;

/// The graph of a load, planned once for every length of its caches.
final class Plan {
    private static final long STEP = Growth.STEP;
    private static final Cells PROBE = new Cells((1 << 20) + 7 * STEP, (1 << 18) + 5 * STEP, 1);

    private final Load load;
    private final Machine machine;
    private final Tape tape;

    private Plan(Load load, Machine machine, Tape tape) {
        this.load = load;
        this.machine = machine;
        this.tape = tape;
    }

    static Plan of(Load load) {
        var machine = load.machine();
        int streams = load.cells().streams();
        var at = new Cells(PROBE.full(), PROBE.window(), streams);
        var base = record(load.withCells(at), machine);
        var fuller =
                record(load.withCells(new Cells(at.full() + STEP, at.window(), streams)), machine);
        var wider = load.hasWindow() ? record(load.withCells(wider(at)), machine) : base;
        boolean alike = base.isLike(fuller) && base.isLike(wider);
        return new Plan(
                load,
                machine,
                alike ? tape(base, fuller, wider, at) : fixed(record(load, machine)));
    }

    private static Cells wider(Cells cells) {
        return new Cells(cells.full(), cells.window() + STEP, cells.streams());
    }

    /// What is asked of the allocators for a load of just that length.
    static Recording record(Load load, Machine machine) {
        var sequence = Sequence.of(graph(load), machine);
        return Lifetimes.of(sequence.leaves(), sequence.steps(), machine);
    }

    static Graph graph(Load load) {
        var architecture = load.model().architecture();
        return switch (architecture) {
            case GEMMA3N -> Gemma3n.graph(load);
            case GEMMA4 -> Gemma4.graph(load);
            default -> Transformer.graph(load, new Traits(architecture));
        };
    }

    /// A tape for one length alone: what is left for files that lack tensors, whose graphs make no
    /// sense.
    private static Tape fixed(Recording recording) {
        return tape(recording, recording, recording, new Cells(0, 0, 1));
    }

    private static Tape tape(Recording base, Recording fuller, Recording wider, Cells at) {
        var sizes = new LinkedHashMap<Growth, Integer>();
        var requests = new ArrayList<Tape.Request>();
        for (int i = 0; i < base.entries().size(); i++) {
            var entry = base.entries().get(i);
            long longer = fuller.entries().get(i).size();
            var size = Growth.through(entry.size(), longer, wider.entries().get(i).size(), at);
            int index = sizes.computeIfAbsent(size, _ -> sizes.size());
            requests.add(new Tape.Request(entry.kind(), entry.slot(), entry.backend(), index));
        }
        return new Tape(requests, List.copyOf(sizes.sequencedKeySet()), base.ends());
    }

    Machine machine() {
        return machine;
    }

    Tape tape() {
        return tape;
    }

    /// The most that each backend holds at once, the CPU last.
    long[] peaks(Cells cells) {
        boolean free = machine.library() == Backend.CUDA || !machine.ahead();
        boolean fits = free || tape.largest(cells) <= LARGEST_TENSOR;
        return fits ? Replay.peaks(tape, machine, cells) : limited(cells);
    }

    /// The peaks where some tensors are too long for Vulkan, and their nodes go to the CPU.
    private long[] limited(Cells cells) {
        var strict = machine.withLimits();
        return Replay.peaks(fixed(record(load.withCells(cells), strict)), strict, cells);
    }
}
