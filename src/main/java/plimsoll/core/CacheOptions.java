package plimsoll.core;

/// How the KV cache is kept.
///
/// @param keyType what keys are stored as
/// @param valueType what values are stored as
/// @param flashAttention whether attention runs without a score matrix
/// @param fullWindow whether sliding-window layers keep the whole context (`--swa-full`)
/// @param onGpu whether the cache lives with its layer, else on the host (`--no-kv-offload`)
public record CacheOptions(
        KvType keyType,
        KvType valueType,
        FlashAttention flashAttention,
        boolean fullWindow,
        boolean onGpu) {
    public static final CacheOptions DEFAULT =
            new CacheOptions(KvType.F16, KvType.F16, FlashAttention.AUTO, false, true);

    public CacheOptions withTypes(KvType key, KvType value) {
        return new CacheOptions(key, value, flashAttention, fullWindow, onGpu);
    }

    public CacheOptions withFlashAttention(FlashAttention choice) {
        return new CacheOptions(keyType, valueType, choice, fullWindow, onGpu);
    }

    public CacheOptions withFullWindow(boolean full) {
        return new CacheOptions(keyType, valueType, flashAttention, full, onGpu);
    }

    public CacheOptions withOnGpu(boolean gpu) {
        return new CacheOptions(keyType, valueType, flashAttention, fullWindow, gpu);
    }

    /// Whether keys or values are stored in blocks that share a scale.
    public boolean isQuantized() {
        return keyType.isQuantized() || valueType.isQuantized();
    }
}
