import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What each part of the image costs: `java jpackage/Costs.java [IMAGE]`. Then what was left out of
/// it, and what that would have cost.
final class Costs {
    private static final Path LIB = Path.of("target/plimsoll/lib");
    private static final double MIB = 1 << 20;

    /// What a part takes.
    private record Cost(String name, long bytes) {}

    private Costs() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path image = Path.of(args.length > 0 ? args[0] : "target/dist/plimsoll");
        List<Cost> costs = new ArrayList<>(modules(image.resolve("runtime/lib/modules")));
        costs.add(new Cost("native code and the rest of the runtime", rest(image)));
        for (Path file : Disk.files(image.resolve("lib"))) {
            costs.add(new Cost(file.getFileName().toString(), Disk.length(file)));
        }
        print("in the image", costs);
        print("left out", leftOut(image));
    }

    private static long rest(Path image) throws IOException {
        Path runtime = image.resolve("runtime");
        return Disk.size(runtime) - Disk.length(runtime.resolve("lib/modules"));
    }

    private static List<Cost> leftOut(Path image) throws IOException {
        try (Stream<Path> jars = Files.list(LIB)) {
            return jars.filter(jar -> jar.toString().endsWith(".jar"))
                    .filter(jar -> !jar.getFileName().toString().startsWith("javafx-base"))
                    .filter(jar -> !jar.getFileName().toString().startsWith("javafx-controls"))
                    .filter(jar -> !jar.getFileName().toString().startsWith("javafx-graphics"))
                    .filter(jar -> !Files.exists(image.resolve("lib").resolve(jar.getFileName())))
                    .map(jar -> new Cost(jar.getFileName().toString(), Disk.length(jar)))
                    .filter(cost -> cost.bytes() > 1000)
                    .toList();
        }
    }

    /// The modules in the file that holds all of them, as the JDK's own tool lists it: the offset,
    /// the size, the size when packed or 0, and the name of every entry.
    private static List<Cost> modules(Path file) throws IOException, InterruptedException {
        var listing =
                new ProcessBuilder(
                                Program.ofJdk("jimage"), "list", "--verbose", file.toString())
                        .start();
        Map<String, Long> sizes = new TreeMap<>();
        String module = "";
        for (String line : (Iterable<String>) listing.inputReader().lines()::iterator) {
            String[] words = line.strip().split("\\s+");
            if (words.length == 2 && words[0].equals("Module:")) {
                module = words[1];
            } else if (words.length == 4 && words[0].matches("\\d+")) {
                long packed = Long.parseLong(words[2]);
                long size = packed > 0 ? packed : Long.parseLong(words[1]);
                sizes.merge("module " + module, size, Long::sum);
            }
        }
        listing.waitFor();
        return sizes.entrySet().stream().map(e -> new Cost(e.getKey(), e.getValue())).toList();
    }

    private static void print(String title, List<Cost> costs) {
        long all = costs.stream().mapToLong(Cost::bytes).sum();
        System.out.printf("%n%-45s %7.1f MiB%n", title, all / MIB);
        costs.stream()
                .sorted(Comparator.comparingLong(Cost::bytes).reversed())
                .forEach(cost -> System.out.printf("%-45s %7.1f%n", cost.name(), cost.bytes() / MIB));
    }
}
