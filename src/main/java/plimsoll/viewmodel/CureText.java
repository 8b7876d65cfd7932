package plimsoll.viewmodel;

import plimsoll.advice.Change;
import plimsoll.catalog.Catalog;
import plimsoll.core.Bytes;
import plimsoll.diagnosis.Cure;
import plimsoll.words.Words;

/// A cure in words.
///
/// @param name what to do
/// @param option how it is written where the program was started; empty where that differs
/// @param freed what it frees, where that is known
/// @param cost what it costs, or does besides
/// @param fits whether the load fits afterwards, as far as can be told
public record CureText(String name, String option, String freed, String cost, boolean fits) {

    /// What it does, and what it costs.
    public String effect() {
        return freed.isEmpty() ? cost : Words.of("cure.frees", freed, cost);
    }

    public static CureText of(Cure cure, Catalog catalog) {
        return switch (cure) {
            case Cure.Lever lever ->
                    new CureText(
                            LeverText.name(lever.change()),
                            option(lever.change()),
                            Wording.gib(new Bytes(lever.freed())),
                            LeverText.cost(lever.change(), catalog),
                            lever.fits());
            case Cure.Hint(var advice, boolean fits) -> hint(advice, fits);
        };
    }

    private static String option(Change change) {
        return switch (change) {
            case Change.Cache cache ->
                    "-ctk " + cache.type().label() + " -ctv " + cache.type().label();
            case Change.Keys keys -> "-ctk " + keys.type().label();
            case Change.Values values -> "-ctv " + values.type().label();
            case Change.CacheOnHost() -> "-nkvo";
            case Change.Weights _, Change.Sibling _, Change.WindowOnly() -> "";
            case Change.Context context -> "-c " + context.tokens().count();
            case Change.WithFlashAttention() -> "-fa on";
            case Change.OneSlot() -> "-np 1";
            case Change.Ubatch batch -> "-ub " + batch.tokens();
            case Change.Layers some -> "-ngl " + some.layers().count();
            case Change.Both(var first, var second) -> option(first) + " " + option(second);
        };
    }

    private static CureText hint(Cure.Advice advice, boolean fits) {
        return new CureText(
                Words.named("cure.name", advice),
                option(advice),
                "",
                Words.named("cure.cost", advice),
                fits);
    }

    private static String option(Cure.Advice advice) {
        return switch (advice) {
            case ONE_COPY -> "-DGGML_SCHED_MAX_COPIES=1";
            case FLASH_ATTENTION -> "-fa on";
            case SMALLER_MICRO_BATCH -> "-ub 256";
            case SHORTER_CONTEXT -> "-c";
            case QUANTIZED_CACHE -> "-ctk q8_0 -ctv q8_0";
            case FEWER_LAYERS -> "-ngl";
            case SMALLER_WEIGHTS, FREE_DEVICE, FREE_MEMORY -> "";
            case LESS_TO_SPARE -> "--fit-target";
            case AUTOMATIC_LAYERS -> "-ngl auto";
            case SHORTER_REQUESTS -> "--max-model-len";
            case LARGER_SHARE -> "--gpu-memory-utilization 0.95";
            case SMALLER_SHARE -> "--gpu-memory-utilization 0.85";
            case FEWER_REQUESTS -> "--max-num-seqs 64";
            case NO_GRAPHS -> "--enforce-eager";
            case FP8_CACHE -> "--kv-cache-dtype fp8";
        };
    }
}
