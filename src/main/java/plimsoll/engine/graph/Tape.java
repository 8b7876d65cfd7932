package plimsoll.engine.graph;

import java.util.Arrays;

/// What the allocator is asked for, in order: take, shorten and give back, each of a numbered slot.
final class Tape {
    /// What is asked for.
    static final int TAKE = 0;

    static final int GIVE = 1;

    /// Gives back the end of a slot: what exceeds the size that stays.
    static final int SHORTEN = 2;

    private int[] kinds = new int[256];
    private int[] slots = new int[256];
    private int[] backends = new int[256];
    private long[] sizes = new long[256];
    private int length;
    private int slotCount;

    int newSlot() {
        return slotCount++;
    }

    void add(int kind, int slot, int backend, long size) {
        if (length == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * length);
            slots = Arrays.copyOf(slots, 2 * length);
            backends = Arrays.copyOf(backends, 2 * length);
            sizes = Arrays.copyOf(sizes, 2 * length);
        }
        kinds[length] = kind;
        slots[length] = slot;
        backends[length] = backend;
        sizes[length++] = size;
    }

    /// The most that each backend holds at once.
    long[] peaks(Machine machine) {
        var allocators = new Allocator[machine.gpus() + 1];
        Arrays.setAll(allocators, backend -> new Allocator(machine.alignment(backend)));
        long[] addresses = new long[slotCount];
        long[] held = new long[slotCount];
        for (int i = 0; i < length; i++) {
            int slot = slots[i];
            var allocator = allocators[backends[i]];
            switch (kinds[i]) {
                case TAKE -> {
                    held[slot] = allocator.aligned(sizes[i]);
                    addresses[slot] = allocator.take(held[slot]);
                }
                case SHORTEN -> {
                    long stays = allocator.aligned(sizes[i]);
                    if (stays < held[slot]) {
                        allocator.give(addresses[slot] + stays, held[slot] - stays);
                        held[slot] = stays;
                    }
                }
                default -> allocator.give(addresses[slot], held[slot]);
            }
        }
        return Arrays.stream(allocators).mapToLong(Allocator::peak).toArray();
    }
}
