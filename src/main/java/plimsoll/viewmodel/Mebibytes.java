package plimsoll.viewmodel;

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
        return Wording.groupedHundredths(bytes.inMiB());
    }

    /// `12 282`, `9.01`: as few digits as tell two loads apart.
    static String brief(Bytes bytes) {
        return bytes.inMiB() < FEW
                ? Wording.hundredths(bytes.inMiB())
                : Wording.grouped(Math.round(bytes.inMiB()));
    }

    private static boolean isNothing(String number) {
        return number.matches("0[.,]00");
    }

    /// `+100`, `−0.04`, `0`: a difference.
    static String difference(long bytes) {
        String number = brief(new Bytes(Math.abs(bytes)));
        return isNothing(number) ? "0" : Wording.sign(Long.signum(bytes)) + number;
    }
}
