package plimsoll.detect;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import plimsoll.catalog.Catalog;
import plimsoll.core.Bytes;
import plimsoll.core.Gpu;
import plimsoll.core.Rig;
import plimsoll.words.Words;

/// What was found out about the GPUs of this machine.
///
/// @param found the devices, in their drivers' order
/// @param troubles which sources failed, a sentence each
public record Detection(List<Found> found, List<String> troubles) {
    private static final int MOST = 16;

    public Detection {
        found = List.copyOf(found);
        troubles = List.copyOf(troubles);
    }

    /// The devices that a model is loaded on together: those of one vendor that have the most
    /// memory. One that shares the CPU's memory is used where there is no other, and alone.
    public List<Found> used() {
        List<Found> cards = found.stream().filter(gpu -> !gpu.unified()).toList();
        return cards.isEmpty()
                ? found.stream().max(Comparator.comparing(Found::total)).stream().toList()
                : cards.stream().collect(Collectors.groupingBy(Found::kind)).values().stream()
                        .max(Comparator.comparing(Detection::memory))
                        .orElseThrow()
                        .stream()
                        .limit(MOST)
                        .toList();
    }

    private static Bytes memory(List<Found> gpus) {
        return gpus.stream().map(Found::total).reduce(Bytes.ZERO, Bytes::plus);
    }

    /// What other programs keep of each of [#used()], which is what they keep of the one that they
    /// use most; empty where no source told.
    public Optional<Bytes> reserve() {
        return used().stream().flatMap(gpu -> gpu.used().stream()).max(Comparator.naturalOrder());
    }

    /// The devices of [#used()] as the catalog knows them.
    ///
    /// @param otherwise the reserve where no source told
    public Optional<Rig> rig(Catalog catalog, Bytes otherwise) {
        List<Gpu> gpus = used().stream().map(gpu -> CatalogMatch.of(gpu, catalog)).toList();
        return gpus.isEmpty()
                ? Optional.empty()
                : Optional.of(new Rig(gpus, reserve().orElse(otherwise)));
    }

    /// Why nothing was found, a sentence.
    public String nothing() {
        return troubles.isEmpty()
                ? Words.of("detection.none")
                : Words.of("detection.nothing", String.join(" ", troubles));
    }
}
