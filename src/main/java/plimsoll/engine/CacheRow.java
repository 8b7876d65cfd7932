package plimsoll.engine;

import plimsoll.core.KvType;
import plimsoll.core.Mixer;

/// What one token takes in the cache of one layer, as programs in Python keep it.
///
/// - A head of attention takes `length · bytes` for its keys and as much for its values; in groups
///   they take their scales along.
/// - TurboQuant's heads: keys `d` or `⌈d · bits / 8⌉ + 2`, values `⌈d · bits / 8⌉ + 4`, together
///   rounded up to two bytes.
/// - `nvfp4`: `d / 2 + d / 16`.
///
/// Source: vllm-project/vllm `vllm/v1/kv_cache_interface.py` at 001cabc (`real_page_size_bytes`),
/// `vllm/utils/torch_utils.py` (`nvfp4_kv_cache_full_dim`) and
/// `vllm/model_executor/layers/quantization/turboquant/config.py` (`slot_size_aligned`).
final class CacheRow {
    private static final int NORM = 2;
    private static final int SCALE_AND_ZERO = 4;

    private CacheRow() {}

    /// Bytes of a token of `heads` heads of that attention.
    static long of(Mixer.Attention attention, KvType type, int heads) {
        long key = attention.keyLength();
        long value = attention.valueLength();
        long slot =
                switch (type) {
                    case TURBOQUANT_K8V4 -> even(key + packed(value, 4, SCALE_AND_ZERO));
                    case TURBOQUANT_4BIT_NC -> turbo(key, 4, value, 4);
                    case TURBOQUANT_K3V4_NC -> turbo(key, 3, value, 4);
                    case TURBOQUANT_3BIT_NC -> turbo(key, 3, value, 3);
                    default -> values(key, type) + values(value, type);
                };
        return heads * slot;
    }

    private static long turbo(long key, int keyBits, long value, int valueBits) {
        return even(packed(key, keyBits, NORM) + packed(value, valueBits, SCALE_AND_ZERO));
    }

    private static long packed(long values, int bits, int more) {
        return Math.ceilDiv(values * bits, 8) + more;
    }

    private static long even(long bytes) {
        return bytes + bytes % 2;
    }

    /// Bytes of that many values.
    static long values(long count, KvType type) {
        return count * type.blockBytes() / type.blockSize();
    }

    /// The heads of a layer that one of `gpus` devices keeps: where there are fewer heads than
    /// devices, some devices keep the same one.
    static int heads(Mixer.Attention attention, int gpus) {
        return Math.max(1, Math.ceilDiv(attention.kvHeads(), gpus));
    }

    /// Keys and values of all heads, as they are made of a latent.
    static Mixer.Attention unpacked(Mixer.Latent latent) {
        int key = latent.plainLength() + latent.ropeLength();
        return new Mixer.Attention(
                latent.heads(), latent.heads(), key, latent.valueLength(), 0, true);
    }
}
