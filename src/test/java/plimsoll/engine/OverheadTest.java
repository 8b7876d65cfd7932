package plimsoll.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.CatalogGpu;
import plimsoll.core.Backend;
import plimsoll.core.Bytes;
import plimsoll.core.Gpu;

/// What devices were seen to keep beside llama.cpp's buffers, and how wide a whole band it makes.
class OverheadTest {
    private static final Catalog CATALOG = Catalog.bundled();

    private static Gpu card(String id) {
        return CATALOG.gpu(id).orElseThrow().gpu();
    }

    private static Overhead cuda(Gpu gpu) {
        return Overhead.of(Backend.CUDA, gpu);
    }

    /// Overheads that were seen.
    private record Seen(String card, boolean afterRun, double mebibytes) {
        static Seen of(String line) {
            var cells = line.split("\t", -1);
            return new Seen(cells[0], cells[1].equals("run"), Double.parseDouble(cells[2]));
        }
    }

    private static List<Seen> seen() throws IOException {
        var stream = OverheadTest.class.getResourceAsStream("/plimsoll/golden/overhead.tsv");
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).map(Seen::of).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("seen")
    void whatWasSeenIsInTheBand(Seen seen) {
        var overhead = cuda(card(seen.card()));
        if (seen.afterRun()) {
            assertTrue(overhead.low().inMiB() <= seen.mebibytes());
            assertTrue(seen.mebibytes() <= overhead.high().inMiB());
        } else {
            double share = seen.mebibytes() / overhead.usual().inMiB();
            assertTrue(0.6 < share && share < 1, () -> "a context alone is " + share);
        }
    }

    @Test
    void moreThreadsKeepMore() {
        var least = cuda(card("nvidia-geforce-gtx-1660-super"));
        var most = cuda(card("nvidia-geforce-rtx-5090"));
        assertTrue(least.low().compareTo(most.low()) < 0);
        assertTrue(least.high().compareTo(most.high()) < 0);
    }

    /// What is not known is counted as the middle of what is.
    @Test
    void aDeviceThatIsNotKnownMayBeMostOfThoseThatAre() {
        var unknown = cuda(Gpu.custom("card", Bytes.ofGiB(12)));
        var known =
                CATALOG.gpus().stream()
                        .map(CatalogGpu::gpu)
                        .filter(gpu -> gpu.threads() > 0)
                        .map(OverheadTest::cuda)
                        .toList();
        double usual = median(known.stream().mapToDouble(each -> each.usual().inMiB()));
        assertEquals(usual, unknown.usual().inMiB(), 5);
        long within =
                known.stream()
                        .filter(each -> unknown.low().compareTo(each.low()) <= 0)
                        .filter(each -> each.high().compareTo(unknown.high()) <= 0)
                        .count();
        assertTrue(within >= 0.75 * known.size(), within + " of " + known.size());
    }

    @Test
    void theBandOfAWholeLoadIsNarrow() {
        var runs =
                GoldenRuns.ofRealModels().stream()
                        .filter(run -> run.backend().equals("cuda-stub"))
                        .filter(MeasuredRun::isOnOneGpu)
                        .toList();
        double width = WholeBand.medianWidth(runs);
        assertTrue(width <= 0.02, () -> width + " is the median width");
    }

    private static double median(DoubleStream values) {
        var sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
