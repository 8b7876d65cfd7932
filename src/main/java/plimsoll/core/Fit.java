package plimsoll.core;

/// Whether a scenario fits, and by how much.
public sealed interface Fit {

    /// It fits with room: [#ROOM] of the capacity and half a GiB at least.
    record Fits(Bytes spare) implements Fit {}

    /// It fits, with less.
    record Tight(Bytes spare) implements Fit {}

    /// It does not fit.
    record TooBig(Bytes missing) implements Fit {}

    /// Share of the capacity that must be left for a comfortable fit.
    double ROOM = 0.08;

    /// How `device` copes with what it is asked to hold.
    static Fit of(DeviceUse device) {
        long spare = device.spare();
        if (spare < 0) {
            return new TooBig(new Bytes(-spare));
        }
        return spare >= room(device) ? new Fits(new Bytes(spare)) : new Tight(new Bytes(spare));
    }

    /// Bytes of `device` that a comfortable fit leaves.
    static long room(DeviceUse device) {
        return Math.max(1L << 29, (long) Math.ceil(ROOM * device.capacity().count()));
    }

    default boolean isPossible() {
        return !(this instanceof TooBig);
    }
}
