package plimsoll.viewmodel;

import java.util.ArrayList;
import java.util.Optional;
import plimsoll.advice.Change;
import plimsoll.advice.Lever;
import plimsoll.advice.Losses;
import plimsoll.catalog.CacheType;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.Quality;
import plimsoll.catalog.WeightType;
import plimsoll.core.GpuLayers;
import plimsoll.core.KvType;

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
                brief(lever.change()),
                Wording.signedGib(-lever.freed()) + "\u00a0GiB",
                cost(lever.change(), catalog),
                lever.gained() == 0 ? "" : Wording.signed(lever.gained()) + " tokens",
                details(lever, catalog));
    }

    public String spoken() {
        return "%s: %s, %s %s. %s".formatted(name, freed, gained, cost, details);
    }

    /// What is changed, in words.
    static String name(Change change) {
        return switch (change) {
            case Change.Cache cache -> "KV cache " + cache.type().label();
            case Change.Keys keys -> "Keys " + keys.type().label();
            case Change.Values values -> "Values " + values.type().label();
            case Change.CacheOnHost() -> "KV cache in RAM";
            case Change.WindowOnly() -> "Window, not all";
            case Change.Sibling other -> other.model().name();
            case Change.Weights weights -> "Weights " + weights.file().type().label();
            case Change.Context context -> "Context " + Wording.tokens(context.tokens());
            case Change.WithFlashAttention() -> "Flash attention on";
            case Change.OneSlot() -> "One conversation";
            case Change.Ubatch batch -> "Micro-batch of " + Wording.grouped(batch.tokens());
            case Change.Layers some ->
                    Wording.counted(some.layers().count(), "layer") + " on the GPU";
            case Change.Experts some -> experts(some.layers()) + " in RAM";
            case Change.Device(var gpu) -> gpu.name();
            case Change.OneMoreDevice(var gpu) -> "+1 " + gpu.name();
            case Change.Both(var first, var second) -> name(first) + " + " + name(second);
        };
    }

    /// The same where its cost stands beside it.
    private static String brief(Change change) {
        return change instanceof Change.Experts(int layers) ? experts(layers) : name(change);
    }

    private static String experts(int layers) {
        return layers == GpuLayers.EVERY
                ? "All experts"
                : Wording.counted(layers, "expert layer");
    }

    /// What it costs, in words.
    static String cost(Change change, Catalog catalog) {
        return switch (change) {
            case Change.Cache cache -> cost(cache.type(), catalog);
            case Change.Keys keys -> cost(keys.type(), catalog);
            case Change.Values values -> cost(values.type(), catalog);
            case Change.CacheOnHost(), Change.Layers _ -> "slower answers";
            case Change.Experts _ -> "slower, in RAM";
            case Change.Device(var gpu) -> Wording.gib(gpu.memory()) + " card";
            case Change.OneMoreDevice(var gpu) -> "one more card";
            case Change.WindowOnly() -> "a changed prompt is read anew";
            case Change.Sibling _ -> "a smaller model";
            case Change.Weights weights ->
                    catalog.weightType(weights.file().type()).flatMap(LeverText::loss).orElse("");
            case Change.Context _ -> "shorter memory";
            case Change.WithFlashAttention() -> "costs nothing";
            case Change.OneSlot() -> "others wait";
            case Change.Ubatch _ -> "slower prompts";
            case Change.Both(var first, var second) -> cost(second, catalog);
        };
    }

    private static String cost(KvType type, Catalog catalog) {
        return catalog.cacheType(type).map(CacheType::cost).orElse("");
    }

    /// What the quantization costs in perplexity on the model it was published for.
    private static Optional<String> loss(WeightType type) {
        return type.quality().stream()
                .filter(quality -> quality.perplexityGain().isPresent())
                .findFirst()
                .map(q -> "perplexity " + Wording.signed(q.perplexityGain().getAsDouble()));
    }

    private static String details(Lever lever, Catalog catalog) {
        var change = lever.change();
        var sentences = new ArrayList<String>();
        published(change, new Losses(catalog)).ifPresent(sentences::add);
        if (slower(change)) {
            sentences.add(SpeedText.limit(lever.result()) + "How much slower is not measured.");
        }
        sentences.add(effort(change));
        return String.join(" ", sentences);
    }

    private static String effort(Change change) {
        if (change.isPurchase()) {
            return "Needs hardware that is not there.";
        }
        return change.isDownload() ? "Needs a new download." : "Needs a restart with a flag.";
    }

    /// What types cost, as published, and by whom.
    static Optional<String> published(Change change, Losses losses) {
        Optional<Quality> quality =
                switch (change) {
                    case Change.Cache cache -> losses.of(cache.type());
                    case Change.Keys keys -> losses.of(keys.type());
                    case Change.Values values -> losses.of(values.type());
                    case Change.Weights weights -> losses.of(weights.file().type());
                    default -> Optional.empty();
                };
        return quality.map(LeverText::published);
    }

    private static String published(Quality quality) {
        return "Divergence %s on %s. Source: %s."
                .formatted(
                        Wording.divergence(quality.divergence().getAsDouble()),
                        quality.model(),
                        quality.source());
    }

    private static boolean slower(Change change) {
        return change instanceof Change.Layers
                || change instanceof Change.Experts
                || change instanceof Change.CacheOnHost
                || change instanceof Change.Ubatch;
    }
}
