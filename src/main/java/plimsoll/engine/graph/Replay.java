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
    private final Cells cells;
    private final Allocator[] allocators;
    private final long[] addresses;
    private final long[] sizes;
    private final long[][] past = new long[Tape.longestPeriod()][];

    private Replay(Tape tape, Machine machine, Cells cells) {
        this.tape = tape;
        this.cells = cells;
        this.allocators = new Allocator[machine.gpus() + 1];
        Arrays.setAll(allocators, backend -> new Allocator(machine.alignment(backend)));
        this.addresses = new long[tape.slots()];
        this.sizes = new long[tape.slots()];
    }

    /// The most that each backend holds at once.
    static long[] peaks(Tape tape, Machine machine, Cells cells) {
        var replay = new Replay(tape, machine, cells);
        int layers = tape.ends().length;
        int layer = 0;
        while (layer < layers) {
            replay.run(replay.start(layer), tape.ends()[layer]);
            layer++;
            layer += replay.repeated(layer);
        }
        replay.run(replay.start(layers), tape.events().length);
        return replay.peaks();
    }

    /// The same without skipping anything.
    static long[] allPeaks(Tape tape, Machine machine, Cells cells) {
        var replay = new Replay(tape, machine, cells);
        replay.run(0, tape.events().length);
        return replay.peaks();
    }

    private long[] peaks() {
        return Arrays.stream(allocators).mapToLong(Allocator::peak).toArray();
    }

    private int start(int layer) {
        return layer == 0 ? 0 : tape.ends()[layer - 1];
    }

    /// How many of the layers from `layer` on bring nothing new.
    private int repeated(int layer) {
        long[] state = state();
        for (int period = 1; period <= Math.min(layer, past.length); period++) {
            int repeated = tape.repeated(layer, period);
            if (repeated > 0 && Arrays.equals(state, past[(layer - period) % past.length])) {
                return repeated;
            }
        }
        past[layer % past.length] = state;
        return 0;
    }

    private long[] state() {
        int length = 2 * addresses.length;
        for (var allocator : allocators) {
            length += allocator.stateLength();
        }
        long[] state = new long[length];
        System.arraycopy(addresses, 0, state, 0, addresses.length);
        System.arraycopy(sizes, 0, state, addresses.length, sizes.length);
        int at = 2 * addresses.length;
        for (var allocator : allocators) {
            at = allocator.writeState(state, at);
        }
        return state;
    }

    private void run(int from, int to) {
        for (int i = from; i < to; i++) {
            var event = tape.events()[i];
            var allocator = allocators[event.backend()];
            int slot = event.slot();
            switch (event.kind()) {
                case TAKE -> {
                    sizes[slot] = allocator.aligned(event.size().at(cells));
                    addresses[slot] = allocator.take(sizes[slot]);
                }
                case SHORTEN -> shorten(slot, allocator, event.size().at(cells));
                case GIVE -> allocator.give(addresses[slot], sizes[slot]);
            }
        }
    }

    private void shorten(int slot, Allocator allocator, long size) {
        long stays = allocator.aligned(size);
        if (stays < sizes[slot]) {
            allocator.give(addresses[slot] + stays, sizes[slot] - stays);
            sizes[slot] = stays;
        }
    }
}
