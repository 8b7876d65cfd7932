package plimsoll;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javax.management.JMException;
import javax.management.ObjectName;

/// What of this program is alive after the garbage was collected: how many objects of each class,
/// and what they all take.
record Vitals(Map<String, Long> counts, long bytes) {
    private static final Pattern LINE =
            Pattern.compile("(?m)^\\s*\\d+:\\s+(\\d+)\\s+(\\d+)\\s+(\\S+)");
    private static final int SHOWN = 12;

    /// Collects the garbage and counts what is left.
    static Vitals take() throws JMException {
        takeAllRoom();
        var counts = new TreeMap<String, Long>();
        long bytes = 0;
        for (MatchResult line : LINE.matcher(histogram()).results().toList()) {
            counts.merge(family(line.group(3)), Long.valueOf(line.group(1)), Long::sum);
            bytes += Long.parseLong(line.group(2));
        }
        return new Vitals(counts, bytes);
    }

    /// What is kept only while there is room, such as the plans of the last loads, is let go of
    /// before a request for memory is refused.
    private static void takeAllRoom() {
        try {
            long[] most = new long[Integer.MAX_VALUE / 2];
            throw new AssertionError(most.length + " numbers are no longer too many");
        } catch (OutOfMemoryError e) {
            System.gc();
        }
    }

    private static String histogram() throws JMException {
        return (String)
                ManagementFactory.getPlatformMBeanServer()
                        .invoke(
                                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                                "gcClassHistogram",
                                new Object[] {new String[0]},
                                new String[] {String[].class.getName()});
    }

    /// All functions that one class hands out count together; their numbers change.
    private static String family(String name) {
        return name.replaceAll("\\$\\$Lambda.*", "\\$\\$Lambda");
    }

    /// How many nodes there are, in a window or out of it.
    long nodes() {
        return count(name -> isA(name, List.of(Node.class)));
    }

    /// How many there are that listen, or are a function of the program and may.
    long listeners() {
        return count(Vitals::listens);
    }

    private static boolean listens(String name) {
        boolean own = name.startsWith("plimsoll.") && name.endsWith("$$Lambda");
        return own || isA(name, List.of(InvalidationListener.class, ChangeListener.class));
    }

    private long count(Predicate<String> wanted) {
        return counts.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static boolean isA(String name, List<Class<?>> kinds) {
        if (!name.matches("(javafx|com\\.sun\\.javafx|plimsoll|org|eu|impl|atlantafx)\\..*")) {
            return false;
        }
        try {
            var found = Class.forName(name, false, Vitals.class.getClassLoader());
            return kinds.stream().anyMatch(kind -> kind.isAssignableFrom(found));
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /// The classes that have most more objects than `before`.
    String grownSince(Vitals before) {
        return counts.keySet().stream()
                .sorted((a, b) -> Long.compare(grown(b, before), grown(a, before)))
                .limit(SHOWN)
                .map(name -> grown(name, before) + " more " + name)
                .collect(Collectors.joining("\n"));
    }

    private long grown(String name, Vitals before) {
        return counts.get(name) - before.counts.getOrDefault(name, 0L);
    }

    @Override
    public String toString() {
        return "%d nodes, %d listeners, %.1f MB".formatted(nodes(), listeners(), bytes / 1e6);
    }
}
