package plimsoll.detect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import plimsoll.core.Bytes;
import plimsoll.core.Gpu;
import plimsoll.words.Words;

/// Finds the GPUs of this machine. All probes look at the same time, and what is not there in time
/// is not waited for.
public final class Detector {
    /// How long a probe may take.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /// How long it may take on top, to end what it has started.
    private static final Duration GRACE = Duration.ofMillis(300);

    /// A device with less holds no model: a display's own memory, or the window of a GPU that
    /// shares the CPU's.
    private static final Bytes LEAST = Bytes.ofGiB(1);

    private final List<Probe> probes;
    private final Places places;
    private final Duration patience;

    /// @param probes those asked first are believed before the others
    Detector(List<Probe> probes, Places places, Duration patience) {
        this.probes = List.copyOf(probes);
        this.places = places;
        this.patience = patience;
    }

    /// One for this machine.
    public static Detector own() {
        return new Detector(probes(System.getProperty("os.name", "")), Places.own(), PATIENCE);
    }

    static List<Probe> probes(String system) {
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mac")) {
            return List.of(new AppleLimit());
        }
        return lower.startsWith("windows")
                ? List.of(new NvidiaSmi(), new XpuSmi(), new WindowsRegistry())
                : List.of(
                        new NvidiaSmi(),
                        new AmdSmi(),
                        new RocmSmi(),
                        new XpuSmi(),
                        new LinuxDriver());
    }

    /// What there is now.
    ///
    /// @throws InterruptedException if nobody wants to know any more; whatever was started is gone
    public Detection detect() throws InterruptedException {
        var machine = new Machine(places, Deadline.in(patience));
        var found = new ArrayList<Found>();
        var troubles = new ArrayList<String>();
        Set<Gpu.Kind> known = EnumSet.noneOf(Gpu.Kind.class);
        for (Future<List<Found>> answer : answers(machine)) {
            List<Found> news = told(answer, troubles);
            news.stream()
                    .filter(gpu -> !known.contains(gpu.kind()))
                    .filter(gpu -> gpu.total().compareTo(LEAST) >= 0)
                    .forEach(found::add);
            found.forEach(gpu -> known.add(gpu.kind()));
        }
        return new Detection(found, troubles);
    }

    private List<Future<List<Found>>> answers(Machine machine) throws InterruptedException {
        List<Callable<List<Found>>> looks =
                probes.stream()
                        .<Callable<List<Found>>>map(probe -> () -> probe.look(machine))
                        .toList();
        // Closing would wait for a probe that hangs in the system, as reading a dead card's file
        // may.
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            long end = patience.plus(GRACE).toMillis();
            return threads.invokeAll(looks, end, TimeUnit.MILLISECONDS);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Found> told(Future<List<Found>> answer, List<String> troubles)
            throws InterruptedException {
        try {
            return answer.get();
        } catch (CancellationException _) {
            troubles.add(Words.of("detection.system"));
        } catch (ExecutionException e) {
            troubles.add(sentence(e));
        }
        return List.of();
    }

    private static String sentence(ExecutionException failure) {
        return failure.getCause() instanceof ProbeException known
                ? known.sentence()
                : Words.of("detection.failed", String.valueOf(failure.getCause()));
    }
}
