package plimsoll.engine.graph;

import java.util.List;
import java.util.stream.IntStream;
import plimsoll.core.Architecture;
import plimsoll.engine.graph.Load.Cells;

/// The graph of a load, planned once for every length of its caches.
final class Plan {
    private static final long STEP = Growth.STEP;
    private static final Cells PROBE = new Cells((1 << 20) + 7 * STEP, (1 << 18) + 5 * STEP, 1);

    private final Machine machine;
    private final Tape tape;

    private Plan(Machine machine, Tape tape) {
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
        var wider =
                load.hasWindow()
                        ? record(
                                load.withCells(new Cells(at.full(), at.window() + STEP, streams)),
                                machine)
                        : base;
        return new Plan(machine, tape(base, fuller, wider, at));
    }

    /// What is asked of the allocators for a load of just that length.
    static Recording record(Load load, Machine machine) {
        var sequence = Sequence.of(graph(load), machine);
        return Lifetimes.of(sequence.leaves(), sequence.steps(), machine);
    }

    private static Graph graph(Load load) {
        var architecture = load.model().architecture();
        return architecture == Architecture.GEMMA4
                ? Gemma4.graph(load)
                : Transformer.graph(load, new Traits(architecture));
    }

    private static Tape tape(Recording base, Recording fuller, Recording wider, Cells at) {
        List<Recording.Entry> entries = base.entries();
        var events =
                IntStream.range(0, entries.size())
                        .mapToObj(
                                i ->
                                        event(
                                                entries.get(i),
                                                Growth.through(
                                                        entries.get(i).size(),
                                                        fuller.entries().get(i).size(),
                                                        wider.entries().get(i).size(),
                                                        at)))
                        .toArray(Tape.Event[]::new);
        return new Tape(events, base.ends());
    }

    private static Tape.Event event(Recording.Entry entry, Growth size) {
        return new Tape.Event(entry.kind(), entry.slot(), entry.backend(), size);
    }

    Machine machine() {
        return machine;
    }

    Tape tape() {
        return tape;
    }

    /// The most that each backend holds at once, the CPU last.
    long[] peaks(Cells cells) {
        return Replay.peaks(tape, machine, cells);
    }
}
