package plimsoll.viewmodel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.advice.Change;
import plimsoll.advice.Lever;
import plimsoll.advice.Losses;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.Quality;
import plimsoll.catalog.WeightType;
import plimsoll.core.KvType;
import plimsoll.words.Words;

/// A lever in words.
///
/// @param change what it changes
/// @param name what it changes, in words
/// @param freed `−1.17 GiB`
/// @param cost what it costs
/// @param gained `+15 872 tokens`
/// @param details what it costs as published and by whom, and what has to be done for it
public record LeverText(
        Change change, String name, String freed, String cost, String gained, String details) {

    public static LeverText of(Lever lever, Catalog catalog) {
        return new LeverText(
                lever.change(),
                name(lever.change()),
                Wording.signedGib(-lever.freed()) + Wording.NO_BREAK + Wording.unit().label(),
                cost(lever.change(), catalog),
                gained(lever.gained()),
                details(lever.change(), catalog));
    }

    private static String gained(long tokens) {
        return tokens == 0 ? "" : Words.counted("tokens", tokens, Wording.signed(tokens));
    }

    public String spoken() {
        return "%s: %s, %s %s. %s".formatted(name, freed, gained, cost, details);
    }

    /// What is changed, in words.
    static String name(Change change) {
        return switch (change) {
            case Change.Cache cache -> Words.of("lever.cache", cache.type().label());
            case Change.Keys keys -> Words.of("lever.keys", keys.type().label());
            case Change.Values values -> Words.of("lever.values", values.type().label());
            case Change.CacheOnHost() -> Words.of("lever.onHost");
            case Change.WindowOnly() -> Words.of("lever.window");
            case Change.Sibling other -> other.model().name();
            case Change.Weights weights -> Words.of("lever.weights", weights.file().type().label());
            case Change.Context context ->
                    Words.of("lever.context", Wording.tokens(context.tokens()));
            case Change.WithFlashAttention() -> Words.of("lever.flashAttention");
            case Change.OneSlot() -> Words.of("lever.oneSlot");
            case Change.Ubatch batch -> Words.of("lever.ubatch", Wording.grouped(batch.tokens()));
            case Change.Layers some -> layers(some.layers().count());
            case Change.Both(var first, var second) -> name(first) + " + " + name(second);
        };
    }

    private static String layers(int count) {
        return Words.counted("lever.layers", count, count);
    }

    /// What it costs, in words.
    static String cost(Change change, Catalog catalog) {
        return switch (change) {
            case Change.Cache cache -> cost(cache.type());
            case Change.Keys keys -> cost(keys.type());
            case Change.Values values -> cost(values.type());
            case Change.CacheOnHost(), Change.Layers _ -> Words.of("cost.slower");
            case Change.WindowOnly() -> Words.of("cost.anew");
            case Change.Sibling _ -> Words.of("cost.sibling");
            case Change.Weights weights ->
                    catalog.weightType(weights.file().type()).flatMap(LeverText::loss).orElse("");
            case Change.Context _ -> Words.of("cost.shorter");
            case Change.WithFlashAttention() -> Words.of("cost.nothing");
            case Change.OneSlot() -> Words.of("cost.wait");
            case Change.Ubatch _ -> Words.of("cost.prompts");
            case Change.Both(var first, var second) -> cost(second, catalog);
        };
    }

    private static String cost(KvType type) {
        return Words.named("cost.cache", type);
    }

    /// What the quantization costs in perplexity on the model it was published for.
    private static Optional<String> loss(WeightType type) {
        return type.quality().stream()
                .filter(quality -> quality.perplexityGain().isPresent())
                .findFirst()
                .map(
                        q ->
                                Words.of(
                                        "cost.perplexity",
                                        Wording.signed(q.perplexityGain().getAsDouble())));
    }

    private static String details(Change change, Catalog catalog) {
        String effort =
                change.isDownload() ? Words.of("lever.download") : Words.of("lever.restart");
        var losses = new Losses(catalog);
        return Stream.concat(published(change, losses).stream(), Stream.of(effort))
                .collect(Collectors.joining(" "));
    }

    private static List<String> published(Change change, Losses losses) {
        Optional<Quality> quality =
                switch (change) {
                    case Change.Cache cache -> losses.of(cache.type());
                    case Change.Keys keys -> losses.of(keys.type());
                    case Change.Values values -> losses.of(values.type());
                    case Change.Weights weights -> losses.of(weights.file().type());
                    default -> Optional.empty();
                };
        return Stream.concat(
                        quality.stream().map(LeverText::published),
                        slower(change) ? Stream.of(Words.of("lever.unmeasured")) : Stream.of())
                .toList();
    }

    private static String published(Quality quality) {
        return Words.of(
                "lever.published",
                Wording.divergence(quality.divergence().getAsDouble()),
                quality.model(),
                quality.source());
    }

    private static boolean slower(Change change) {
        return change instanceof Change.Layers
                || change instanceof Change.CacheOnHost
                || change instanceof Change.Ubatch;
    }
}
