package plimsoll.bench;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;

/// What benchmarks took, each in its own unit.
record Times(Collection<RunResult> results) {
    /// @throws IllegalArgumentException if none was run by that name
    double median(String name) {
        return results.stream()
                .filter(result -> Benchmarks.name(result).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No benchmark is " + name + "."))
                .getPrimaryResult()
                .getStatistics()
                .getPercentile(50);
    }
}
