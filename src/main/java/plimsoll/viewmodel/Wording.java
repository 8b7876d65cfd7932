package plimsoll.viewmodel;

import java.util.Locale;
import java.util.stream.Collectors;
import plimsoll.core.Backend;
import plimsoll.core.Bits;
import plimsoll.core.Bytes;
import plimsoll.core.GgmlType;
import plimsoll.core.MemoryUnit;
import plimsoll.core.Rig;
import plimsoll.core.Tokens;
import plimsoll.words.Words;

/// Turns numbers into words: the only place that formats.
///
/// Thousands are parted by a space that does not break, and so is a number from its unit; it is
/// the one such space that every font has.
public final class Wording {
    static final char NO_BREAK = '\u00a0';
    private static final int KIBI = 1 << 10;
    private static final int MEBI = 1 << 20;

    private static volatile MemoryUnit unit = MemoryUnit.GIB;

    private Wording() {}

    /// From now on, memory is told in `other`. Bytes stay what they are.
    public static void measureIn(MemoryUnit other) {
        unit = other;
    }

    /// What memory is told in.
    public static MemoryUnit unit() {
        return unit;
    }

    /// `11.68`, in GiB or what else is set.
    public static String gibNumber(Bytes bytes) {
        return format("%.2f", unit.in(bytes));
    }

    /// `11.68 GiB`.
    public static String gib(Bytes bytes) {
        return gibNumber(bytes) + NO_BREAK + unit.label();
    }

    /// `512 MiB`, or `537 MB`: for amounts that are small beside a device.
    static String small(Bytes bytes) {
        return grouped(unit.parts(bytes)) + NO_BREAK + unit.part();
    }

    /// `12 282 MiB`, as a device is sold and its driver tells, whatever is set.
    public static String mib(Bytes bytes) {
        return grouped(Math.round(bytes.inMiB())) + NO_BREAK + "MiB";
    }

    /// `12 282 MiB`, `24 564 + 24 576 MiB`: what one device of each kind has.
    public static String mib(Rig rig) {
        return rig.gpus().stream()
                .map(gpu -> grouped(Math.round(gpu.memory().inMiB())))
                .distinct()
                .collect(Collectors.joining(" + ", "", NO_BREAK + "MiB"));
    }

    /// `160 KiB`, `42.5 KiB`, `2.5 GiB`: in the largest unit that the amount reaches.
    public static String memory(Bytes bytes) {
        double number = bytes.count();
        int step = 0;
        while (number >= unit.base() && step < unit.labels().size() - 1) {
            number /= unit.base();
            step++;
        }
        return shortest(number) + NO_BREAK + unit.labels().get(step);
    }

    /// `12 541 296 640 bytes`.
    public static String exact(Bytes bytes) {
        return Words.counted("bytes", bytes.count(), grouped(bytes.count()));
    }

    /// `163 840 B`.
    public static String plain(Bytes bytes) {
        return grouped(bytes.count()) + NO_BREAK + "B";
    }

    /// `16 384`.
    public static String tokens(Tokens tokens) {
        return grouped(tokens.count());
    }

    /// `1 token`, `16 384 tokens`.
    static String counted(Tokens tokens) {
        return Words.counted("tokens", tokens.count(), tokens(tokens));
    }

    /// `4.89`: bits per weight.
    public static String bits(Bits bits) {
        return format("%.2f", bits.perWeight());
    }

    /// `97 %`.
    public static String percent(double share) {
        return Math.round(100 * share) + String.valueOf(NO_BREAK) + "%";
    }

    /// `0.00098`: a mean Kullback-Leibler divergence.
    static String divergence(double divergence) {
        return format("%.5f", divergence);
    }

    /// `53.1 %`.
    static String tenths(double share) {
        return format("%.1f", 100 * share) + NO_BREAK + "%";
    }

    /// `0.21 %`: a small share.
    public static String share(double share) {
        return shortest(100 * share) + NO_BREAK + "%";
    }

    /// `≈ 38 min`, `≈ 4.6 h`.
    public static String minutes(double minutes) {
        return minutes < 120
                ? "≈ " + Math.max(1, Math.round(minutes)) + NO_BREAK + "min"
                : "≈ " + shortest(Math.round(minutes / 6) / 10.0) + NO_BREAK + "h";
    }

    /// `≤ 46 tok/s`.
    public static String speed(double tokensASecond) {
        String number =
                tokensASecond < 10
                        ? shortest(Math.round(10 * tokensASecond) / 10.0)
                        : grouped(Math.round(tokensASecond));
        return "≤ " + number + NO_BREAK + "tok/s";
    }

    /// `11.24 G`.
    static String billions(long number) {
        return shortest(number / 1e9) + NO_BREAK + "G";
    }

    /// `22.2 ms`.
    static String milliseconds(double seconds) {
        return shortest(1000 * seconds) + NO_BREAK + "ms";
    }

    /// `504 GB/s`: decimal, as bandwidths are given.
    public static String bandwidth(long bytesASecond) {
        return Math.round(bytesASecond / 1e9) + String.valueOf(NO_BREAK) + "GB/s";
    }

    /// `10.9 GB`: decimal, to be divided by a bandwidth.
    public static String gigabytes(Bytes bytes) {
        return format("%.1f", bytes.count() / 1e9) + NO_BREAK + "GB";
    }

    /// `+15 872`, `−512`, `0`.
    public static String signed(long number) {
        return sign(Long.signum(number)) + grouped(Math.abs(number));
    }

    /// `+0.18`, `−0.01`.
    public static String signed(double number) {
        return sign((int) Math.signum(number)) + format("%.2f", Math.abs(number));
    }

    /// `−1.17`, `+0.50`, `0.00`: a difference in GiB.
    public static String signedGib(long bytes) {
        String number = gibNumber(new Bytes(Math.abs(bytes)));
        return number.matches("0[.,]00") ? number : sign(Long.signum(bytes)) + number;
    }

    static String sign(int signum) {
        return signum > 0 ? "+" : signum < 0 ? "−" : "";
    }

    /// `×1.88`.
    public static String factor(double factor) {
        return "×" + format("%.2f", factor);
    }

    /// `2`, `34/32`: bytes of a value; where values share a scale, with their part of it.
    static String each(GgmlType type) {
        return type.blockSize() == 1
                ? String.valueOf(type.blockBytes())
                : type.blockBytes() + "/" + type.blockSize();
    }

    /// `8K`, `2M`: a round number of tokens at an axis; K is 1024 and M is 1024 K.
    public static String tick(Tokens tokens) {
        int count = tokens.count();
        if (count % KIBI != 0) {
            return grouped(count);
        }
        boolean millions = count >= MEBI && count % MEBI == 0;
        return count == 0 ? "0" : count / (millions ? MEBI : KIBI) + (millions ? "M" : "K");
    }

    /// `4`, `0.5`: a round number of GiB at an axis.
    public static String tick(Bytes bytes) {
        return shortest(unit.in(bytes));
    }

    /// `CUDA`.
    public static String backend(Backend backend) {
        return switch (backend) {
            case CUDA -> "CUDA";
            case VULKAN -> "Vulkan";
        };
    }

    /// `12 282.25`.
    static String groupedHundredths(double number) {
        return format("%.2f", number).replaceAll("(?<=\\d)(?=(\\d{3})+[.,])", "" + NO_BREAK);
    }

    /// `0.78`.
    static String hundredths(double number) {
        return format("%.2f", number);
    }

    /// `163 840`.
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', NO_BREAK);
    }

    /// `2`, `0.5`, `13.25`.
    public static String shortest(double number) {
        return format("%.2f", number).replaceFirst("[.,]?0+$", "");
    }

    private static String format(String form, Object number) {
        return String.format(Words.language().locale(), form, number);
    }
}
