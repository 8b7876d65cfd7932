package plimsoll.viewmodel;

import java.util.Optional;
import plimsoll.advice.Change;
import plimsoll.advice.Lever;
import plimsoll.catalog.CacheType;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.Quality;
import plimsoll.catalog.WeightType;

/// A lever in words.
///
/// @param change what it changes
/// @param name what it changes, in words
/// @param freed `−1.17 GiB`
/// @param cost what it costs
/// @param gained `+15 872 tokens`
public record LeverText(Change change, String name, String freed, String cost, String gained) {

    public static LeverText of(Lever lever, Catalog catalog) {
        return new LeverText(
                lever.change(),
                name(lever.change()),
                Wording.signedGib(-lever.freed()) + "\u00a0GiB",
                cost(lever.change(), catalog),
                lever.gained() == 0 ? "" : Wording.signed(lever.gained()) + " tokens");
    }

    public String spoken() {
        return "%s: %s, %s %s".formatted(name, freed, gained, cost);
    }

    /// What is changed, in words.
    static String name(Change change) {
        return switch (change) {
            case Change.Cache cache -> "KV cache " + cache.type().label();
            case Change.Weights weights -> "Weights " + weights.file().type().label();
            case Change.Context context -> "Context " + Wording.tokens(context.tokens());
            case Change.WithFlashAttention on -> "Flash attention on";
            case Change.OneSlot one -> "One conversation";
            case Change.Ubatch batch -> "Micro-batch of " + Wording.grouped(batch.tokens());
            case Change.Layers some ->
                    Wording.counted(some.layers().count(), "layer") + " on the GPU";
            case Change.Both(var first, var second) -> name(first) + " and " + name(second);
        };
    }

    /// What it costs, in words.
    static String cost(Change change, Catalog catalog) {
        return switch (change) {
            case Change.Cache cache ->
                    catalog.cacheType(cache.type()).map(CacheType::cost).orElse("");
            case Change.Weights weights ->
                    catalog.weightType(weights.file().type()).flatMap(LeverText::loss).orElse("");
            case Change.Context context -> "shorter memory";
            case Change.WithFlashAttention on -> "costs nothing";
            case Change.OneSlot one -> "others wait";
            case Change.Ubatch batch -> "prompts are read more slowly";
            case Change.Layers some -> "answers come more slowly";
            case Change.Both(var first, var second) -> cost(second, catalog);
        };
    }

    /// What the quantization costs in perplexity on the model it was published for.
    private static Optional<String> loss(WeightType type) {
        return type.quality().stream()
                .filter(quality -> quality.perplexityGain().isPresent())
                .findFirst()
                .map(LeverText::loss);
    }

    private static String loss(Quality quality) {
        return "perplexity " + Wording.signed(quality.perplexityGain().getAsDouble());
    }
}
