package plimsoll.detect;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.CatalogGpu;
import plimsoll.core.Bytes;
import plimsoll.core.Gpu;

/// Which device of the catalog a found one is. Its name must be made of the same words, those aside
/// that only some sources write; of several, the nearest in memory is it.
final class CatalogMatch {
    /// Words that tell nothing.
    private static final Set<String> NOISE =
            Set.of(
                    "nvidia",
                    "geforce",
                    "amd",
                    "radeon",
                    "intel",
                    "corporation",
                    "graphics",
                    "gpu",
                    "generation",
                    "workstation",
                    "edition",
                    "r",
                    "tm",
                    "dgx",
                    "spark",
                    "gb",
                    "series");

    /// Words of how a card is built, which only some sources write.
    private static final Set<String> BUILD =
            Set.of("pcie", "sxm", "sxm2", "sxm4", "sxm5", "hbm2", "hbm3", "hbm3e", "oam", "server");

    /// How far a driver's figure is from what is sold: an ECC memory keeps a 16th to itself.
    private static final double TOLERANCE = 0.09;

    private CatalogMatch() {}

    /// `found` with what the catalog knows of it; the memory is as it was found.
    static Gpu of(Found found, Catalog catalog) {
        return entry(found, catalog)
                .map(CatalogGpu::gpu)
                .map(gpu -> gpu.withMemory(found.total()))
                .orElseGet(() -> unknown(found));
    }

    private static Gpu unknown(Found found) {
        Gpu custom = Gpu.custom(found.name(), found.total());
        return new Gpu(
                custom.id(), custom.name(), custom.memory(), 0, 0, found.kind(), found.unified());
    }

    /// The entry that `found` is, if the catalog has it.
    static Optional<CatalogGpu> entry(Found found, Catalog catalog) {
        Set<String> words = words(found.name());
        return catalog.gpus().stream()
                .filter(entry -> entry.gpu().kind() == found.kind())
                .filter(entry -> without(BUILD, words(entry.name())).equals(without(BUILD, words)))
                .filter(entry -> distance(entry, found) <= TOLERANCE)
                .min(
                        Comparator.<CatalogGpu>comparingDouble(entry -> distance(entry, found))
                                .thenComparingLong(entry -> difference(words(entry.name()), words))
                                .thenComparing(CatalogGpu::id));
    }

    /// `[4070, rtx, ti]` of `NVIDIA GeForce RTX 4070 Ti`; sizes are left to the memory.
    private static Set<String> words(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replaceAll("\\b[0-9]+ ?gb\\b", " ");
        return Arrays.stream(lower.split("[^a-z0-9+]+"))
                .filter(word -> !word.isEmpty() && !NOISE.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> these, Set<String> words) {
        return words.stream().filter(word -> !these.contains(word)).collect(Collectors.toSet());
    }

    private static long difference(Set<String> one, Set<String> two) {
        return one.stream().filter(word -> !two.contains(word)).count()
                + two.stream().filter(word -> !one.contains(word)).count();
    }

    /// By which part the memories differ; what is sold counts as well as what is reported, unless
    /// the device has no more than a share of it.
    private static double distance(CatalogGpu entry, Found found) {
        double sold = part(entry.marketed(), found.total());
        return entry.gpu().unified()
                ? sold
                : Math.min(part(entry.gpu().memory(), found.total()), sold);
    }

    private static double part(Bytes known, Bytes found) {
        return Math.abs(known.count() - found.count()) / (double) known.count();
    }
}
