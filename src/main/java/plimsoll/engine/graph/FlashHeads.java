package plimsoll.engine.graph;

import java.util.List;
import plimsoll.core.KvType;
import plimsoll.core.Layer;
import plimsoll.core.Mixer;

/// The lengths of heads that flash attention has kernels for on CUDA.
///
/// Source: llama.cpp v0.5.0 `ggml/src/ggml-cuda/fattn.cu`, `ggml_cuda_get_best_fattn_kernel`.
public final class FlashHeads {
    private FlashHeads() {}

    /// Whether there are kernels for all that `layers` attend with.
    ///
    /// @param keys the type of their keys
    public static boolean areRead(List<Layer> layers, KvType keys) {
        return FlashScratch.isRead(keys.type())
                && layers.stream().map(Layer::mixer).allMatch(FlashHeads::isRead);
    }

    private static boolean isRead(Mixer mixer) {
        return switch (mixer) {
            case Mixer.Attention a ->
                    areRead(a.keyLength(), a.valueLength(), a.heads() / a.kvHeads());
            case Mixer.Latent latent -> areRead(latent.row(), latent.latentRank(), latent.heads());
            case Mixer.Recurrent _, Mixer.None _ -> true;
        };
    }

    /// Whether there is a kernel.
    ///
    /// @param key length of a head's keys
    /// @param value length of its values
    /// @param queries query heads for each of keys
    static boolean areRead(long key, long value, long queries) {
        return switch ((int) key) {
            case 40, 64, 72, 80, 96, 112, 128, 256 -> value == key;
            case 192 -> value == 128 && queries % 8 == 0;
            case 320 -> value == 256 && queries % 32 == 0;
            case 512 -> value == key && queries > 1;
            case 576 -> value == 512 && queries > 1;
            default -> false;
        };
    }
}
