package plimsoll.viewmodel;

import java.util.Locale;
import plimsoll.core.Bytes;

/// Memory in MiB, the unit of load logs.
public final class Mebibytes {
    private static final int FEW = 100;

    private Mebibytes() {}

    /// `0.78 MiB`.
    static String withUnit(Bytes bytes) {
        return Wording.shortest(bytes.inMiB()) + Wording.NO_BREAK + "MiB";
    }

    /// `12 282.25`, as logs print it.
    public static String exact(Bytes bytes) {
        return String.format(Locale.ROOT, "%,.2f", bytes.inMiB()).replace(',', Wording.NO_BREAK);
    }

    /// `12 282`, `9.01`: as few digits as tell two loads apart.
    static String brief(Bytes bytes) {
        return bytes.inMiB() < FEW
                ? String.format(Locale.ROOT, "%.2f", bytes.inMiB())
                : Wording.grouped(Math.round(bytes.inMiB()));
    }

    /// `+100`, `−0.04`, `0`: a difference.
    static String difference(long bytes) {
        String number = brief(new Bytes(Math.abs(bytes)));
        return number.equals("0.00") ? "0" : Wording.sign(Long.signum(bytes)) + number;
    }
}
