package plimsoll.detect;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.detect.Found.Memory;

/// The memory of the CPU, which some GPUs share.
final class HostMemory {
    private static final String FILE = "/proc/meminfo";
    private static final Pattern TOTAL = Pattern.compile("(?m)^MemTotal: *([0-9]{1,12}) kB$");
    private static final Pattern FREE = Pattern.compile("(?m)^MemAvailable: *([0-9]{1,12}) kB$");

    private HostMemory() {}

    /// What a GPU shares that has no memory of its own; nothing where Linux does not tell.
    static Optional<Memory> of(Machine machine) {
        String text = machine.read(FILE).orElse("");
        return kib(TOTAL, text).map(total -> new Memory(total, kib(FREE, text), true));
    }

    private static Optional<Long> kib(Pattern line, String text) {
        Matcher matcher = line.matcher(text);
        return matcher.find()
                ? Optional.of(Long.parseLong(matcher.group(1)) << 10)
                : Optional.empty();
    }
}
