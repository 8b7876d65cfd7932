package plimsoll.detect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import plimsoll.catalog.SharedMemory;
import plimsoll.core.Gpu;
import plimsoll.detect.Found.Memory;

/// What macOS lets the GPU use of the memory: `iogpu.wired_limit_mb` where somebody set it, else a
/// share of it all, [SharedMemory]. The rest is not free to the GPU.
final class AppleLimit implements Probe {
    private static final String TOOL = "sysctl";
    private static final String MEMORY = "hw.memsize";
    private static final String NAME = "machdep.cpu.brand_string";
    private static final String LIMIT = "iogpu.wired_limit_mb";

    @Override
    public List<Found> look(Machine machine) throws ProbeException, InterruptedException {
        Optional<String> answer = machine.ask(TOOL, MEMORY, NAME);
        if (answer.isEmpty() || !answer.get().contains("Apple")) {
            return List.of();
        }
        return parse(answer.get() + "\n" + machine.ask(TOOL, LIMIT).orElse(""));
    }

    /// @param text `hw.memsize: 38654705664`, a line each
    static List<Found> parse(String text) throws ProbeException {
        Map<String, String> values =
                text.lines()
                        .map(line -> line.split(": *", 2))
                        .filter(pair -> pair.length == 2)
                        .collect(
                                Collectors.toMap(
                                        p -> p[0].strip(), p -> p[1].strip(), (a, _) -> a));
        long total = number(values, MEMORY).orElseThrow(() -> ProbeException.unreadable(TOOL));
        long limit =
                number(values, LIMIT)
                        .filter(mib -> mib > 0)
                        .map(AppleLimit::mib)
                        .orElse(SharedMemory.offered(Gpu.Kind.APPLE, total));
        var memory = Memory.of(total, Math.min(limit, total)).shared();
        return List.of(Found.of(TOOL, Gpu.Kind.APPLE, values.getOrDefault(NAME, ""), memory));
    }

    private static Optional<Long> number(Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name)).flatMap(Numbers::whole);
    }

    private static long mib(long mebibytes) {
        return Math.min(mebibytes, Long.MAX_VALUE >> 20) << 20;
    }
}
