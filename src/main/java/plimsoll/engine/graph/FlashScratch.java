package plimsoll.engine.graph;

import plimsoll.core.GgmlType;

/// What flash attention needs beside its result on CUDA: keys and values that are not f16 are
/// written out as f16 behind it, unless a kernel reads them as they are.
///
/// Source: llama.cpp v0.5.0 `ggml/src/ggml-cuda/fattn.cu` (`ggml_cuda_get_best_fattn_kernel`,
/// `ggml_cuda_flash_attn_ext_get_alloc_size`) and `fattn-common.cuh`
/// (`ggml_cuda_flash_attn_ext_get_f16_extra_data`).
final class FlashScratch {
    private static final int ALIGNMENT = 128;

    private FlashScratch() {}

    /// The bytes of the result and of the scratch behind it.
    static long size(Node node) {
        long end = node.bytes();
        if (readsAsStored(node)) {
            return end;
        }
        Node keys = node.sources[1];
        Node values = node.sources[2];
        if (keys.type != GgmlType.F16) {
            end = aligned(end) + 2 * keys.count();
        }
        if (values.type != GgmlType.F16 && keys.root != values.root) {
            end = aligned(end) + 2 * values.count();
        }
        return end;
    }

    /// Whether the vector kernel is chosen, for one token, and reads the types as they are.
    private static boolean readsAsStored(Node node) {
        Node query = node.sources[0];
        long head = query.length(0);
        boolean vector = head <= 256 && head % 64 == 0 && head != 192 && query.length(1) == 1;
        GgmlType type = node.sources[1].type;
        return vector && type == node.sources[2].type && isReadAsStored(type, queriesPerKey(node));
    }

    private static boolean isReadAsStored(GgmlType type, long queriesPerKey) {
        return switch (type) {
            case Q4_0, Q8_0 -> true;
            case BF16 -> queriesPerKey == 1;
            default -> false;
        };
    }

    private static long queriesPerKey(Node node) {
        return node.sources[0].length(2) / Math.max(1, node.sources[1].length(2));
    }

    /// Whether there is a kernel for the heads and the types of the caches.
    static boolean isSupported(Node node) {
        return isRead(node.sources[1].type)
                && isRead(node.sources[2].type)
                && FlashHeads.areRead(
                        node.sources[1].length(0), node.sources[2].length(0), queriesPerKey(node));
    }

    /// Whether caches of that type are read.
    static boolean isRead(GgmlType type) {
        return type != GgmlType.IQ4_NL;
    }

    private static long aligned(long bytes) {
        return Math.ceilDiv(bytes, ALIGNMENT) * ALIGNMENT;
    }
}
