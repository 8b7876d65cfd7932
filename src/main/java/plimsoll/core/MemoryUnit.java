package plimsoll.core;

import java.util.List;

/// What amounts of memory are told in. Bytes stay exact, whatever the unit.
public enum MemoryUnit {
    /// 2³⁰ bytes, as graphics cards and load logs count.
    GIB(1024, "B KiB MiB GiB"),
    /// 10⁹ bytes, as disks and downloads count.
    GB(1000, "B kB MB GB");

    private final int base;
    private final String labels;

    MemoryUnit(int base, String labels) {
        this.base = base;
        this.labels = labels;
    }

    /// `GiB`.
    public String label() {
        return labels().getLast();
    }

    /// What it and its parts are called, the smallest first; each is [#base] of the one before.
    public List<String> labels() {
        return List.of(labels.split(" ", -1));
    }

    public int base() {
        return base;
    }

    /// How many of it `amount` is.
    public double in(Bytes amount) {
        return (double) amount.count() / bytes();
    }

    /// So many of it, rounded to whole bytes.
    public Bytes of(double amount) {
        return new Bytes(Math.round(amount * bytes()));
    }

    /// What a [#base]th of it is called: `MiB`.
    public String part() {
        return labels().get(labels().size() - 2);
    }

    /// So many of its parts: 512 MiB, 512 MB.
    public Bytes ofParts(int count) {
        return new Bytes((long) count * base * base);
    }

    /// How many of its parts are nearest to `amount`.
    public int parts(Bytes amount) {
        return Math.toIntExact(Math.round((double) amount.count() / (base * base)));
    }

    /// Some 2⁻¹⁰ of it: whole bytes, of which doublings make the unit.
    public int smallest() {
        return bytes() / Math.min(1024, Integer.lowestOneBit(bytes()));
    }

    private int bytes() {
        return base * base * base;
    }
}
