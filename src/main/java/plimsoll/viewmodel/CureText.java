package plimsoll.viewmodel;

import plimsoll.advice.Change;
import plimsoll.catalog.Catalog;
import plimsoll.core.Bytes;
import plimsoll.core.GpuLayers;
import plimsoll.diagnosis.Cure;

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
        return freed.isEmpty() ? cost : "frees " + freed + "; " + cost;
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
            case Change.Device _, Change.OneMoreDevice _ -> "";
            case Change.Context context -> "-c " + context.tokens().count();
            case Change.WithFlashAttention() -> "-fa on";
            case Change.OneSlot() -> "-np 1";
            case Change.Ubatch batch -> "-ub " + batch.tokens();
            case Change.Layers some -> "-ngl " + some.layers().count();
            case Change.Experts(int layers) ->
                    layers == GpuLayers.EVERY ? "-cmoe" : "-ncmoe " + layers;
            case Change.Both(var first, var second) -> option(first) + " " + option(second);
        };
    }

    private static CureText hint(Cure.Advice advice, boolean fits) {
        String[] words = words(advice).split("\\|", -1);
        return new CureText(words[0], words[1], "", words[2], fits);
    }

    private static String words(Cure.Advice advice) {
        return switch (advice) {
            case ONE_COPY ->
                    "One batch at a time|-DGGML_SCHED_MAX_COPIES=1"
                            + "|a build of llama.cpp without copies for pipelines; builds since"
                            + " 2026 do without by themselves";
            case FLASH_ATTENTION -> "Flash attention on|-fa on|costs nothing";
            case SMALLER_MICRO_BATCH -> "A smaller micro-batch|-ub 256|slower prompts";
            case SHORTER_CONTEXT -> "A shorter context|-c|shorter memory";
            case QUANTIZED_CACHE ->
                    "A quantized KV cache|-ctk q8_0 -ctv q8_0|about half of the cache";
            case FEWER_LAYERS -> "Fewer layers on the GPU|-ngl|slower answers";
            case SMALLER_WEIGHTS -> "Smaller weights||a file with fewer bits per weight";
            case FREE_DEVICE -> "Free the GPU of other programs||what they hold is missing here";
            case FREE_MEMORY -> "Free the computer's memory||close other programs";
            case LESS_TO_SPARE ->
                    "Leave more to spare|--fit-target|a load needs some room beside its buffers";
            case AUTOMATIC_LAYERS ->
                    "Leave the layers to the automatic fit|-ngl auto"
                            + "|it takes as many as there is room for";
            default -> ofVllm(advice);
        };
    }

    private static String ofVllm(Cure.Advice advice) {
        return switch (advice) {
            case SHORTER_REQUESTS -> "Shorter requests|--max-model-len|shorter memory";
            case LARGER_SHARE ->
                    "A larger share of the GPU|--gpu-memory-utilization 0.95"
                            + "|less is left for others";
            case SMALLER_SHARE ->
                    "A smaller share of the GPU|--gpu-memory-utilization 0.85"
                            + "|leaves room for what PyTorch takes beside it";
            case FEWER_REQUESTS -> "Fewer requests at once|--max-num-seqs 64|others wait";
            case NO_GRAPHS -> "No CUDA graphs|--enforce-eager|slower answers";
            case FP8_CACHE -> "A KV cache in FP8|--kv-cache-dtype fp8|half of the cache";
            default -> "||";
        };
    }
}
