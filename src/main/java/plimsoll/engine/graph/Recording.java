package plimsoll.engine.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plimsoll.engine.graph.Tape.Kind;

/// What was asked of the allocators for one graph of given length.
final class Recording {
    /// One request.
    record Entry(Kind kind, int slot, int backend, long size) {}

    private final List<Entry> entries = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final BitSet busy = new BitSet();
    private final Map<Integer, Long> sizes = new HashMap<>();

    /// A new slot, numbered like one that was given back if there is any: so that layers that do
    /// the same say the same.
    int take(int backend, long size) {
        int slot = busy.nextClearBit(0);
        busy.set(slot);
        sizes.put(slot, size);
        entries.add(new Entry(Kind.TAKE, slot, backend, size));
        return slot;
    }

    void shorten(int slot, int backend, long size) {
        if (sizes.put(slot, size) == size) {
            return;
        }
        entries.add(new Entry(Kind.SHORTEN, slot, backend, size));
    }

    void give(int slot, int backend) {
        busy.clear(slot);
        entries.add(new Entry(Kind.GIVE, slot, backend, 0));
    }

    void endLayer() {
        ends.add(entries.size());
    }

    /// Whether another graph asks for as much, whatever the sizes.
    boolean isLike(Recording other) {
        return entries.size() == other.entries.size() && ends.equals(other.ends);
    }

    List<Entry> entries() {
        return entries;
    }

    int[] ends() {
        return ends.stream().mapToInt(Integer::intValue).toArray();
    }
}
