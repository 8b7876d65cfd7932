package plimsoll.catalog;

import java.lang.management.ManagementFactory;

/// Prints how long a fresh virtual machine takes to load the whole catalog; run by
/// `mvn -q test-compile exec:exec@catalog-time`.
public final class CatalogTime {
    private CatalogTime() {}

    public static void main(String[] args) {
        var threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        var catalog = Catalog.bundled();
        double elapsed = (System.nanoTime() - start) / 1e6;
        double busy = (threads.getCurrentThreadCpuTime() - cpu) / 1e6;
        String text = "%d models, %d devices in %.0f ms, of which %.0f ms on the processor%n";
        System.out.printf(text, catalog.models().size(), catalog.gpus().size(), elapsed, busy);
    }
}
