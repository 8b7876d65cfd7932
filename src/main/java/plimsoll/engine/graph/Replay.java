package plimsoll.engine.graph;

import java.util.Arrays;
import plimsoll.engine.graph.Load.Cells;

/// One run of a tape over the allocators.
///
/// Layers that repeat need not all be run: an allocator answers by its state alone, so where its
/// state is what it was some layers before, and the layers to come ask for what those asked for,
/// the states in between come again, and no higher peak with them. Such layers are skipped.
final class Replay {
    private final Tape tape;
    private final long[] bytes;
    private final Allocator[] allocators;
    private final long[] addresses;
    private final long[] held;
    private final long[][] past = new long[Repetition.LONGEST][];

    private Replay(Tape tape, Machine machine, Cells cells) {
        this.tape = tape;
        this.bytes = tape.sizes(cells);
        this.allocators = new Allocator[machine.gpus() + 1];
        for (int backend = 0; backend < allocators.length; backend++) {
            allocators[backend] = new Allocator(machine.alignment(backend));
        }
        this.addresses = new long[tape.slots()];
        this.held = new long[tape.slots()];
    }

    /// The most that each backend holds at once.
    static long[] peaks(Tape tape, Machine machine, Cells cells) {
        var replay = new Replay(tape, machine, cells);
        int layer = 0;
        while (layer < tape.layers()) {
            replay.run(layer);
            layer++;
            layer += replay.repeated(layer);
        }
        replay.run(tape.layers());
        return replay.peaks();
    }

    /// The same without skipping anything.
    static long[] allPeaks(Tape tape, Machine machine, Cells cells) {
        var replay = new Replay(tape, machine, cells);
        for (int layer = 0; layer <= tape.layers(); layer++) {
            replay.run(layer);
        }
        return replay.peaks();
    }

    private long[] peaks() {
        return Arrays.stream(allocators).mapToLong(Allocator::peak).toArray();
    }

    /// How many of the layers from `layer` on bring nothing new.
    private int repeated(int layer) {
        long[] state = state();
        for (int period = 1; period <= Math.min(layer, past.length); period++) {
            int repeated = tape.repetition().from(layer, period);
            if (repeated > 0 && Arrays.equals(state, past[(layer - period) % past.length])) {
                return repeated;
            }
        }
        past[layer % past.length] = state;
        return 0;
    }

    private long[] state() {
        int length = addresses.length + held.length;
        for (var allocator : allocators) {
            length += allocator.stateLength();
        }
        long[] state = new long[length];
        System.arraycopy(addresses, 0, state, 0, addresses.length);
        System.arraycopy(held, 0, state, addresses.length, held.length);
        int at = addresses.length + held.length;
        for (var allocator : allocators) {
            at = allocator.writeState(state, at);
        }
        return state;
    }

    private void run(int layer) {
        for (int i = tape.start(layer); i < tape.end(layer); i++) {
            var request = tape.request(i);
            var allocator = allocators[request.backend()];
            int slot = request.slot();
            switch (request.kind()) {
                case TAKE -> {
                    held[slot] = allocator.aligned(bytes[request.size()]);
                    addresses[slot] = allocator.take(held[slot]);
                }
                case SHORTEN -> shorten(slot, allocator, bytes[request.size()]);
                case GIVE -> allocator.give(addresses[slot], held[slot]);
            }
        }
    }

    private void shorten(int slot, Allocator allocator, long size) {
        long stays = allocator.aligned(size);
        if (stays < held[slot]) {
            allocator.give(addresses[slot] + stays, held[slot] - stays);
            held[slot] = stays;
        }
    }
}
