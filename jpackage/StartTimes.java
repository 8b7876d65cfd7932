import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How long Plimsoll takes to start, beside a window with one word in it on the same runtime, with
/// a start cache of its own: `java jpackage/StartTimes.java [IMAGE [ROUNDS]]`. Needs Xvfb.
///
/// A window is painted when half of the screen shows what it shows in the end, and complete when
/// all of it does. All are run in turn, so that other work on the machine meets all alike.
final class StartTimes {
    /// The ground is painted, and what is upon it.
    private static final double SOME = 0.5;

    private static final double ALL = 0.98;
    private static final long MOST_NANOS = 60_000_000_000L;
    private static final String BARE = "src/bench/java/plimsoll/bench/BareWindow.java";
    private static final String PLAN = "--model=qwen3-14b --gpu=12";

    private final Path image;
    private final Path work = Files.createTempDirectory("start");

    private StartTimes(Path image) throws IOException {
        this.image = image.toRealPath();
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path image = Path.of(args.length > 0 ? args[0] : "target/dist/plimsoll");
        new StartTimes(image).run(args.length > 1 ? Integer.parseInt(args[1]) : 10);
    }

    private void run(int rounds) throws IOException, InterruptedException {
        List<String> bare = bare();
        String plimsoll = image.resolve("bin/plimsoll").toString();
        Map<String, List<Double>> times = new LinkedHashMap<>();
        try (Screen screen = Screen.open()) {
            int[] bareAtRest = atRest(screen, bare);
            // The first time it also shows where to drag.
            atRest(screen, List.of(plimsoll));
            int[] atRest = atRest(screen, List.of(plimsoll));
            for (int round = 0; round < rounds; round++) {
                addWindow(times, "bare window", untilPainted(screen, bare, bareAtRest));
                addWindow(times, "window", untilPainted(screen, List.of(plimsoll), atRest));
                add(times, "estimate", untilDone(plimsoll + " estimate " + PLAN + " --json"));
                String slide = " --overwrite --output=" + work.resolve("slide.png");
                add(times, "chart", untilDone(plimsoll + " chart " + PLAN + slide));
            }
        } finally {
            Disk.delete(work);
        }
        print(times);
    }

    private static void add(Map<String, List<Double>> times, String name, double seconds) {
        times.computeIfAbsent(name, _ -> new ArrayList<>()).add(seconds);
    }

    private static void addWindow(
            Map<String, List<Double>> times, String name, List<Double> seconds) {
        add(times, name, seconds.getFirst());
        add(times, name + ", all", seconds.getLast());
    }

    private static void print(Map<String, List<Double>> times) {
        System.out.println("seconds, median of " + times.get("window").size() + " (least)");
        times.forEach(
                (name, all) -> {
                    double least = all.stream().min(Double::compare).orElseThrow();
                    System.out.printf("%-16s %.2f (%.2f)%n", name, median(all), least);
                });
        double ratio = median(times.get("window")) / median(times.get("bare window"));
        System.out.printf("window / bare window: %.2f%n", ratio);
    }

    private static double median(List<Double> all) {
        List<Double> sorted = all.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return (sorted.get(middle) + sorted.get((sorted.size() - 1) / 2)) / 2;
    }

    /// The bare window, compiled and with its cache: the command that opens it.
    private List<String> bare() throws IOException, InterruptedException {
        Path classes = Files.createDirectories(work.resolve("classes"));
        Program.run(
                Program.ofJdk("javac"),
                "--module-path=target/plimsoll/lib",
                "--add-modules=javafx.controls",
                "-d",
                classes.toString(),
                BARE);
        String jar = work.resolve("bare.jar").toString();
        Program.run(Program.ofJdk("jar"), "--create", "--file", jar, "-C", classes.toString(), ".");
        List<String> options = new ArrayList<>(List.of(Launcher.FLAGS.split(" ")));
        options.addAll(List.of("-cp", jar, "plimsoll.bench.BareWindow$Main"));
        Path java = image.resolve("runtime/bin/java");
        Path cache = work.resolve("bare.aot");
        new StartCache(java, options).ofWindow(cache);
        List<String> command = new ArrayList<>(List.of(java.toString(), "-XX:AOTCache=" + cache));
        command.addAll(List.of("-Xlog:disable", "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        return command;
    }

    private int[] atRest(Screen screen, List<String> command)
            throws IOException, InterruptedException {
        Process process = started(screen, command);
        Display.awaitRest(process);
        int[] points = screen.look();
        end(screen, process, points);
        return points;
    }

    /// Seconds until it is painted, and until it is complete.
    private List<Double> untilPainted(Screen screen, List<String> command, int[] atRest)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = started(screen, command);
        await(screen, atRest, SOME, start);
        double some = (System.nanoTime() - start) / 1e9;
        await(screen, atRest, ALL, start);
        double all = (System.nanoTime() - start) / 1e9;
        end(screen, process, atRest);
        return List.of(some, all);
    }

    private static void await(Screen screen, int[] atRest, double likeness, long start)
            throws IOException, InterruptedException {
        while (Screen.likeness(screen.look(), atRest) < likeness) {
            if (System.nanoTime() - start > MOST_NANOS) {
                throw new IOException("A window is not painted.");
            }
            Thread.sleep(2);
        }
    }

    /// Ends the program, and waits until its window is gone from the screen.
    private static void end(Screen screen, Process process, int[] painted)
            throws IOException, InterruptedException {
        process.destroy();
        process.waitFor();
        while (Screen.likeness(screen.look(), painted) > 0.6) {
            Thread.sleep(10);
        }
    }

    private Process started(Screen screen, List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(screen.environment(work));
        return builder.start();
    }

    private static double untilDone(String command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process =
                new ProcessBuilder(Arrays.asList(command.split(" ")))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException(command + " ended with status " + status + ".");
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
