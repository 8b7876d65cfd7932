package plimsoll.gguf;

import java.util.Arrays;
import plimsoll.core.Mixer;
import plimsoll.words.Words;

/// How the tokens of each layer see each other: which kind of layer it is tell its tensors, how
/// large its parts are tell the metadata.
///
/// Source: `load_hparams` of ggml-org/llama.cpp `src/llama-model.cpp`, `load_arch_hparams` and
/// `load_arch_tensors` of `src/models/*.cpp`.
final class Mixers {
    /// Layers of Gemma 3n that keep a cache of their own; the others read theirs.
    private static final int GEMMA3N_CACHES = 20;

    private static final String[] ATTENTION = {
        "attn_k.weight", "attn_qkv.weight", "attn_q.weight", "attn_kv_a_mqa.weight"
    };

    private final Blueprint model;
    private final Keys keys;
    private final int[] heads;
    private final int[] kvHeads;
    private final int[] windows;
    private final int owners;

    Mixers(Blueprint model) throws GgufException {
        this.model = model;
        this.keys = model.keys();
        this.heads = model.each("attention.head_count", Limits.HEADS, 0);
        this.kvHeads =
                keys.has("attention.head_count_kv")
                        ? model.each("attention.head_count_kv", Limits.HEADS, 0)
                        : heads;
        this.windows = Windows.of(model);
        this.owners = owners();
    }

    private int owners() throws GgufException {
        return switch (model.architecture()) {
            case GEMMA3N -> GEMMA3N_CACHES;
            case GEMMA4 -> {
                String shared = "attention.shared_kv_layers";
                yield model.blocks() - keys.whole(shared, 0, model.blocks(), 0);
            }
            default -> model.blocks();
        };
    }

    Mixer of(int layer) throws GgufException {
        var tensors = model.tensors();
        if (tensors.has(layer, "shortconv.conv.weight")) {
            return shortConvolution();
        }
        if (tensors.hasAny(layer, ATTENTION) && !tensors.has(layer, "ssm_out.weight")) {
            return isLatent(layer) ? latent(layer) : attention(layer);
        }
        return tensors.has(layer, "ssm_conv1d.weight") ? recurrent(layer) : new Mixer.None();
    }

    private Mixer attention(int layer) throws GgufException {
        if (heads[layer] < 1 || kvHeads[layer] < 1 || kvHeads[layer] > heads[layer]) {
            throw keys.wrong(
                    keys.has("attention.head_count_kv")
                            ? "attention.head_count_kv"
                            : "attention.head_count",
                    Words.of("expected.heads", layer));
        }
        int key = headLength("attention.key_length", layer);
        int value = headLength("attention.value_length", layer);
        boolean owns = layer < owners;
        return new Mixer.Attention(heads[layer], kvHeads[layer], key, value, windows[layer], owns);
    }

    /// The length of a head; layers with a window may have their own.
    private int headLength(String key, int layer) throws GgufException {
        int usual = keys.has(key) ? keys.whole(key, 1, Limits.HEAD_LENGTH) : share();
        return windows[layer] > 0 ? keys.whole(key + "_swa", 1, Limits.HEAD_LENGTH, usual) : usual;
    }

    /// A head's share of the residual stream.
    private int share() throws GgufException {
        int first = Arrays.stream(heads).filter(count -> count > 0).findFirst().orElse(1);
        return Math.max(1, keys.whole("embedding_length", 1, Limits.WIDTH) / first);
    }

    /// Files from before April 2025 keep keys and values whole, and say nothing of these lengths.
    private boolean isLatent(int layer) {
        return model.tensors().has(layer, "attn_kv_a_mqa.weight")
                && keys.has("attention.key_length_mla")
                && keys.has("attention.value_length_mla");
    }

    private Mixer latent(int layer) throws GgufException {
        int rotated = keys.whole("rope.dimension_count", 1, Limits.HEAD_LENGTH - 1);
        int key = keys.whole("attention.key_length_mla", rotated + 1, Limits.HEAD_LENGTH);
        return new Mixer.Latent(
                Math.max(1, heads[layer]),
                model.tensors().length(layer, "attn_q_a.weight", 1),
                keys.whole("attention.kv_lora_rank", 1, Limits.WIDTH),
                rotated,
                key - rotated,
                keys.whole("attention.value_length_mla", 1, Limits.HEAD_LENGTH),
                model.tensors().length(layer, "indexer.attn_k.weight", 1));
    }

    private Mixer recurrent(int layer) throws GgufException {
        Mixer.Recurrent.Kind kind = kind(layer);
        boolean grouped = kind != Mixer.Recurrent.Kind.MAMBA1;
        int inner = keys.whole("ssm.inner_size", 1, Limits.WIDTH);
        return new Mixer.Recurrent(
                kind,
                inner,
                keys.whole("ssm.state_size", 1, Limits.WIDTH),
                keys.whole("ssm.time_step_rank", 1, Limits.WIDTH),
                grouped ? keys.whole("ssm.group_count", 1, inner, 1) : 0,
                keys.whole("ssm.conv_kernel", 1, Limits.KERNEL));
    }

    private Mixer.Recurrent.Kind kind(int layer) {
        if (model.tensors().has(layer, "ssm_x.weight")) {
            return Mixer.Recurrent.Kind.MAMBA1;
        }
        return model.tensors().hasAny(layer, "ssm_ba.weight", "ssm_alpha.weight")
                ? Mixer.Recurrent.Kind.DELTA_NET
                : Mixer.Recurrent.Kind.MAMBA2;
    }

    private Mixer shortConvolution() throws GgufException {
        return new Mixer.Recurrent(
                Mixer.Recurrent.Kind.SHORT_CONVOLUTION,
                keys.whole("embedding_length", 1, Limits.WIDTH),
                0,
                0,
                0,
                keys.whole("shortconv.l_cache", 1, Limits.KERNEL));
    }
}
