package plimsoll.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/// Measures everything that the README says about speed, prints it, and writes it there between
/// two marks: `mvn -Pbench verify -DskipTests`, with `-Dbench.minutes=10` for how long the window
/// is dragged before its heap is counted. The machine should do nothing else meanwhile.
public final class Figures {
    private static final String BEGIN = "<!-- figures -->\n";
    private static final String END = "<!-- end of figures -->";
    private static final Path IMAGE = Path.of("target/dist/plimsoll");
    private static final double MICROSECONDS = 1e6;
    private static final double LOG_MEGABYTES = 10_000;

    private final List<String> rows = new ArrayList<>();

    private Figures() {}

    /// @param args the README, for how many minutes to drag, and what to call the machine
    public static void main(String[] args)
            throws IOException, InterruptedException, RunnerException {
        var figures = new Figures();
        var results = Benchmarks.results();
        Benchmarks.print(results);
        figures.addBenchmarks(results);
        figures.addDrags(args[1]);
        if (Files.isDirectory(IMAGE)) {
            figures.addStarts();
        } else {
            System.out.println("Starts are not measured: run `mvn -Pdist verify` first.");
        }
        figures.write(Path.of(args[0]), args[2]);
    }

    private void addBenchmarks(Collection<RunResult> results) {
        var times = new Times(results);
        addRate("Estimates, 32 layers on one GPU", times.median("Estimates.dense"));
        addRate("Estimates, the hardest model on four GPUs", times.median("Estimates.hardest"));
        add("Curve of 512 points", "%,.0f µs", times.median("Estimates.curveOf512Points"));
        add("Largest context that fits", "%,.0f µs", times.median("Estimates.largestContext"));
        add(
                "Every GPU, model and cache type at once",
                "%,.0f ms",
                times.median("Matrices.ofEverything"));
        add("Header of a GGUF file, 16.5 MB", "%.1f ms", times.median("Headers.plimsoll"));
        add("Log", "%,.0f MB/s", LOG_MEGABYTES / times.median("Logs.tenMegabytes"));
    }

    private void addRate(String what, double microseconds) {
        add(what, "%,.0f a second", MICROSECONDS / microseconds);
    }

    private void addDrags(String minutes) throws IOException, InterruptedException {
        for (String size : List.of("1440x900", "3840x2160")) {
            var step = Child.drag(size).line("context: median (.+) ms, p99 (.+) ms;.*");
            var pair = "%s ms / %s ms".formatted(step.group(1), step.group(2));
            row("Step of a drag at " + size.replace('x', '×') + ", median / 99 %", pair);
        }
        var heap = Child.drag("1440x900", minutes).line("heap: (.+)");
        row("Heap after dragging for " + minutes + " minutes", heap.group(1));
    }

    private void addStarts() throws IOException, InterruptedException {
        var starts = Child.of("jpackage/StartTimes.java", IMAGE.toString());
        addStart(starts, "Window, first painted", "window");
        addStart(starts, "A window with one word in it, painted", "bare window");
        addStart(starts, "Window, all there", "window, all");
        addStart(starts, "`plimsoll estimate --json`", "estimate");
        addStart(starts, "`plimsoll chart`", "chart");
    }

    private void addStart(Child starts, String what, String name) throws IOException {
        row(what, starts.line(name + " +([\\d.]+) .*").group(1) + " s");
    }

    private void add(String what, String format, double figure) {
        row(what, format.formatted(figure));
    }

    private void row(String what, String figure) {
        rows.add("| %s | %s |".formatted(what, figure));
    }

    private void write(Path readme, String machine) throws IOException {
        String table = "| | |\n|---|---|\n" + String.join("\n", rows) + "\n";
        System.out.println(table);
        String text = Files.readString(readme);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        if (begin < BEGIN.length() || end < begin) {
            throw new IOException(readme + " has no marks to write between: " + BEGIN + END);
        }
        String words = "Medians on " + machine + ":\n\n";
        Files.writeString(readme, text.substring(0, begin) + words + table + text.substring(end));
    }
}
