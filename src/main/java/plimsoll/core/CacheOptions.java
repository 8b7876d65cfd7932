package plimsoll.core;

/// How the KV cache is kept.
///
/// @param keyType what keys are stored as
/// @param valueType what values are stored as
/// @param flashAttention whether attention runs without a score matrix
/// @param fullWindow whether sliding-window layers keep the whole context (`--swa-full`)
/// @param onGpu whether the cache lives with its layer, else on the host (`--no-kv-offload`)
/// @param utilization what share of a device an engine takes that holds its caches in a pool,
///     vLLM's `--gpu-memory-utilization`, `0 < utilization <= 1`
public record CacheOptions(
        KvType keyType,
        KvType valueType,
        FlashAttention flashAttention,
        boolean fullWindow,
        boolean onGpu,
        double utilization) {
    /// vLLM's own, vllm-project/vllm@002f10e `vllm/config/cache.py`.
    public static final double USUAL_UTILIZATION = 0.92;

    public static final CacheOptions DEFAULT =
            new CacheOptions(KvType.F16, KvType.F16, FlashAttention.AUTO, false, true);

    public CacheOptions {
        if (!(utilization > 0 && utilization <= 1)) {
            throw new IllegalArgumentException("not a share: " + utilization);
        }
    }

    public CacheOptions(
            KvType keyType,
            KvType valueType,
            FlashAttention flashAttention,
            boolean fullWindow,
            boolean onGpu) {
        this(keyType, valueType, flashAttention, fullWindow, onGpu, USUAL_UTILIZATION);
    }

    public CacheOptions withTypes(KvType key, KvType value) {
        return new CacheOptions(key, value, flashAttention, fullWindow, onGpu, utilization);
    }

    public CacheOptions withFlashAttention(FlashAttention choice) {
        return new CacheOptions(keyType, valueType, choice, fullWindow, onGpu, utilization);
    }

    public CacheOptions withFullWindow(boolean full) {
        return new CacheOptions(keyType, valueType, flashAttention, full, onGpu, utilization);
    }

    public CacheOptions withOnGpu(boolean gpu) {
        return new CacheOptions(keyType, valueType, flashAttention, fullWindow, gpu, utilization);
    }

    public CacheOptions withUtilization(double share) {
        return new CacheOptions(keyType, valueType, flashAttention, fullWindow, onGpu, share);
    }

    /// Whether keys or values are stored in less than 16 bits.
    public boolean isQuantized() {
        return keyType.isQuantized() || valueType.isQuantized();
    }
}
