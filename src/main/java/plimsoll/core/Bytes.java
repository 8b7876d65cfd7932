package plimsoll.core;

/// An amount of memory, exact to the byte.
///
/// @param count whole bytes, `0 <= count`
public record Bytes(long count) implements Comparable<Bytes> {
    public static final Bytes ZERO = new Bytes(0);

    public Bytes {
        if (count < 0) {
            throw new IllegalArgumentException("negative bytes: " + count);
        }
    }

    public static Bytes ofMiB(long mebibytes) {
        return new Bytes(Math.multiplyExact(mebibytes, 1L << 20));
    }

    public static Bytes ofGiB(long gibibytes) {
        return new Bytes(Math.multiplyExact(gibibytes, 1L << 30));
    }

    public Bytes plus(Bytes other) {
        return new Bytes(Math.addExact(count, other.count));
    }

    /// What is left of this after `other` is taken away; nothing where `other` is larger.
    public Bytes less(Bytes other) {
        return new Bytes(Math.max(0, count - other.count));
    }

    public Bytes times(long factor) {
        return new Bytes(Math.multiplyExact(count, factor));
    }

    public double inKiB() {
        return count / 0x1p10;
    }

    public double inMiB() {
        return count / 0x1p20;
    }

    public double inGiB() {
        return count / 0x1p30;
    }

    @Override
    public int compareTo(Bytes other) {
        return Long.compare(count, other.count);
    }
}
