package plimsoll.advice;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.catalog.CacheType;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.Quality;
import plimsoll.catalog.WeightType;
import plimsoll.core.FileType;
import plimsoll.core.KvType;

/// What quality a type costs, as published: the mean Kullback-Leibler divergence from the model
/// with whole weights and a whole cache. A cache type that nobody measured whole is taken to cost
/// what weights of the same format cost, which is more.
public record Losses(Catalog catalog) {
    private static final String ALONE = "alone";

    /// What weights of that type cost, where somebody measured it.
    public Optional<Quality> of(FileType type) {
        return catalog.weightType(type).map(WeightType::quality).flatMap(Losses::measured);
    }

    /// What a cache of that type costs, where somebody measured it or weights of its format.
    public Optional<Quality> of(KvType type) {
        return catalog.cacheType(type)
                .map(CacheType::quality)
                .flatMap(Losses::measured)
                .or(() -> FileType.ofLabel(type.name()).flatMap(this::of));
    }

    private static Optional<Quality> measured(List<Quality> all) {
        return all.stream()
                .filter(quality -> quality.divergence().isPresent())
                .filter(quality -> !quality.model().endsWith(ALONE))
                .findFirst();
    }

    static double divergence(Optional<Quality> quality) {
        return quality.map(Quality::divergence).orElse(OptionalDouble.empty()).orElse(0);
    }
}
