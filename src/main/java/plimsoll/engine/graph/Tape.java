package plimsoll.engine.graph;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// What the allocators are asked for while a graph is planned, in order. Sizes grow with the cells
/// of the caches, so one tape serves every context length.
final class Tape {

    /// What is asked for.
    enum Kind {
        TAKE,
        /// Give back the end of a slot: what exceeds the size that stays.
        SHORTEN,
        GIVE
    }

    /// One request.
    ///
    /// @param slot where the address is remembered
    /// @param backend whose memory it is
    /// @param size how much; nothing where a slot is given back
    record Event(Kind kind, int slot, int backend, Growth size) {}

    /// No two layers farther apart than this are looked at for a repetition.
    private static final int LONGEST_PERIOD = 12;

    private final Event[] events;
    private final int[] ends;
    private final int[][] repeats;
    private final int slots;

    /// @param ends where in the events each layer ends
    Tape(Event[] events, int[] ends) {
        this.events = events;
        this.ends = ends;
        this.slots = Arrays.stream(events).mapToInt(Event::slot).max().orElse(-1) + 1;
        this.repeats = repeats(layers());
    }

    Event[] events() {
        return events;
    }

    int[] ends() {
        return ends;
    }

    int slots() {
        return slots;
    }

    /// A number for each layer; layers that ask for the same have the same.
    private int[] layers() {
        int[] numbers = new int[ends.length];
        Map<Integer, Integer> known = new HashMap<>();
        for (int i = 0; i < ends.length; i++) {
            int number = i;
            int hash = Arrays.hashCode(layer(i));
            int earlier = known.getOrDefault(hash, i);
            if (Arrays.equals(layer(earlier), layer(i))) {
                number = earlier;
            }
            known.putIfAbsent(hash, i);
            numbers[i] = number;
        }
        return numbers;
    }

    private Event[] layer(int i) {
        return Arrays.copyOfRange(events, i == 0 ? 0 : ends[i - 1], ends[i]);
    }

    /// For each period and layer, how many layers from there on are like those a period before.
    private static int[][] repeats(int[] layers) {
        int[][] repeats = new int[LONGEST_PERIOD + 1][layers.length + 1];
        for (int period = 1; period <= LONGEST_PERIOD; period++) {
            for (int i = layers.length - 1; i >= period; i--) {
                boolean same = layers[i] == layers[i - period];
                repeats[period][i] = same ? repeats[period][i + 1] + 1 : 0;
            }
        }
        return repeats;
    }

    /// How many of the layers from `layer` on go as the `period` layers before did, in whole
    /// periods.
    int repeated(int layer, int period) {
        return period > layer ? 0 : repeats[period][layer] / period * period;
    }

    static int longestPeriod() {
        return LONGEST_PERIOD;
    }
}
