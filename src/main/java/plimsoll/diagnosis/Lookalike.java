package plimsoll.diagnosis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.CatalogModel;
import plimsoll.core.Bytes;
import plimsoll.core.FileType;
import plimsoll.core.Gpu;
import plimsoll.core.GpuLayers;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.core.WeightFile;
import plimsoll.log.CacheTotal;
import plimsoll.log.Load;
import plimsoll.log.NamedBuffer;
import plimsoll.words.Words;

/// The model of the catalog that leaves the same traces in a log that does not name its own: as
/// many layers, a cache of the same size to the printed 0.01 MiB, and logits of as many tokens.
final class Lookalike {
    /// Half of the last digit that is printed.
    private static final double PRINTED = 0.0051;

    /// Printed totals of one load at most: of keys and values with and without a window, of states.
    private static final int CACHES = 3;

    /// Weights that far off are of another model.
    private static final double LIKE = 0.05;

    private static final int MOST_TOKENS = 64;

    private final Load load;
    private final Tokens context;
    private final Bytes cache;
    private final Bytes placed;

    private Lookalike(Load load, Tokens context, Bytes cache, Bytes placed) {
        this.load = load;
        this.context = context;
        this.cache = cache;
        this.placed = placed;
    }

    static Optional<FoundModel> of(Load load, Catalog catalog) {
        var context = new Settings(load).context();
        Bytes cache = sum(load.buffers().totals().stream().map(CacheTotal::size));
        Bytes placed =
                sum(
                        load.buffers().model().stream()
                                .filter(NamedBuffer::onDevice)
                                .map(NamedBuffer::size));
        boolean tells = load.offloaded().isPresent() && cache.count() > 0 && placed.count() > 0;
        if (context.isEmpty() || !tells) {
            return Optional.empty();
        }
        var like = new Lookalike(load, context.get(), cache, placed);
        return catalog.models().stream()
                .filter(like::hasAsManyLayers)
                .filter(like::hasAsManyLogits)
                .flatMap(model -> like.match(model).stream())
                .filter(match -> match.unlikeness() < LIKE)
                .min(Comparator.comparingLong(Match::tokens).thenComparingDouble(Match::unlikeness))
                .map(Lookalike::found);
    }

    private static Bytes sum(Stream<Bytes> sizes) {
        return sizes.reduce(Bytes.ZERO, Bytes::plus);
    }

    /// @param unlikeness how far the weights on the devices are off, as a share of them
    /// @param tokens of how many tokens the output buffer has logits
    private record Match(CatalogModel model, WeightFile file, double unlikeness, long tokens) {}

    private static FoundModel found(Match match) {
        String note =
                Words.of("doubt.lookalike", match.model().name(), match.file().type().label());
        return new FoundModel(match.model(), match.file(), false, List.of(note));
    }

    private boolean hasAsManyLayers(CatalogModel model) {
        return load.offloaded().orElseThrow().of() == model.spec().layers().size() + 1;
    }

    /// The output buffer has the logits of one token or a few, in embedding mode their rows too.
    private boolean hasAsManyLogits(CatalogModel model) {
        return load.buffers().output().values().stream()
                .allMatch(size -> tokens(size, model).isPresent());
    }

    private static OptionalLong tokens(Bytes size, CatalogModel model) {
        long logits = model.spec().vocabulary();
        long rows = logits + model.spec().embeddingLength();
        return LongStream.rangeClosed(1, MOST_TOKENS)
                .filter(count -> is(size, count * logits) || is(size, count * rows))
                .findFirst();
    }

    private static boolean is(Bytes size, long values) {
        return Math.abs(size.inMiB() - values * Float.BYTES / 0x1p20) <= PRINTED;
    }

    /// The file whose weights come nearest on the devices, of a model whose cache is as large.
    private Optional<Match> match(CatalogModel model) {
        var any = scenario(model).withGpuLayers(GpuLayers.ALL).estimate();
        boolean alike =
                Math.abs(any.onDevices().kvCache().inMiB() - cache.inMiB()) <= CACHES * PRINTED;
        return alike
                ? types(model)
                        .map(type -> match(model, model.weights(type)))
                        .min(Comparator.comparingDouble(Match::unlikeness))
                : Optional.empty();
    }

    /// The type that the log names, else any.
    private Stream<FileType> types(CatalogModel model) {
        return FileTypeWords.named(load.model())
                .map(Stream::of)
                .orElseGet(() -> model.fileTypes().stream());
    }

    private Match match(CatalogModel model, WeightFile file) {
        var estimate = scenario(model).withWeights(file).estimate();
        double error =
                Math.abs((double) estimate.onDevices().weights().count() / placed.count() - 1);
        long tokens =
                load.buffers().output().values().stream()
                        .mapToLong(size -> tokens(size, model).orElse(MOST_TOKENS))
                        .max()
                        .orElse(1);
        return new Match(model, file, error, tokens);
    }

    private Scenario scenario(CatalogModel model) {
        var settings = new Settings(load);
        return new Scenario(
                        model.spec(),
                        model.weights(FileType.Q4_K_M),
                        Rig.of(Gpu.custom("any", Bytes.ZERO), 1, Bytes.ZERO),
                        Age.of(load),
                        context)
                .withCache(settings.cache())
                .withBatch(settings.batch())
                .withGpuLayers(settings.layers());
    }
}
