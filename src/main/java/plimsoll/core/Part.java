package plimsoll.core;

import java.util.List;

/// The parts of a load, in the order in which they are stacked.
public enum Part {
    WEIGHTS,
    RUNTIME,
    ACTIVATIONS,
    KV_CACHE;

    private static final List<Part> ALL = List.of(values());

    public static List<Part> all() {
        return ALL;
    }
}
