package plimsoll.huggingface;

import java.util.List;
import plimsoll.core.Architecture;
import plimsoll.core.Mixer;
import plimsoll.words.Words;

/// Attention as the layers of a model have it: heads, or a latent of them.
final class Attentions {
    /// `num_kv_shared_layers` of Gemma 3n and 4: so many of the last layers read other caches.
    private static final String SHARING = "num_kv_shared_layers";

    private static final String GLOBAL_LENGTH = "global_head_dim";
    private static final String GLOBAL_KV_HEADS = "num_global_key_value_heads";
    private static final String LATENT = "kv_lora_rank";

    private final Blueprint model;
    private final Config config;
    private final int window;
    private final int owners;
    private final List<Config> blocks;

    Attentions(Blueprint model) throws ConfigException {
        this.model = model;
        this.config = model.config();
        this.window = Windows.of(model);
        int sharing = config.wholeIfAny(0, model.layers() - 1, SHARING).orElse(0);
        this.owners = model.layers() - sharing;
        this.blocks = config.children(PrunedBlocks.LIST);
    }

    /// The attention of a layer.
    ///
    /// @param sliding whether its config gives that layer a window
    Mixer of(int layer, boolean sliding) throws ConfigException {
        if (config.has(LATENT)) {
            return latent();
        }
        if (layer < blocks.size() && PrunedBlocks.hasNoAttention(blocks.get(layer))) {
            return new Mixer.None();
        }
        int seen = sliding ? window : 0;
        int heads = heads();
        int kvHeads = kvHeads(layer, heads, seen > 0);
        if (kvHeads > heads) {
            throw config.wrong(Names.KV_HEADS[0], Words.of("expected.kv-heads", heads));
        }
        int key = headLength(heads, seen > 0);
        int value = config.wholeIfAny(1, Limits.HEAD_LENGTH, "v_head_dim").orElse(key);
        return new Mixer.Attention(heads, kvHeads, key, value, seen, layer < owners);
    }

    private int heads() throws ConfigException {
        return config.whole(1, Limits.HEADS, Names.HEADS);
    }

    private int kvHeads(int layer, int heads, boolean near) throws ConfigException {
        if (layer < blocks.size()) {
            return PrunedBlocks.kvHeads(blocks.get(layer), heads);
        }
        if (model.is(Architecture.FALCON)) {
            return falconHeads(heads);
        }
        if (!near && config.flag(false, "attention_k_eq_v") && config.has(GLOBAL_KV_HEADS)) {
            return config.whole(1, Limits.HEADS, GLOBAL_KV_HEADS);
        }
        return config.wholeIfAny(1, Limits.HEADS, Names.KV_HEADS).orElse(heads);
    }

    /// The first Falcon shares one key and value among all heads.
    ///
    /// Source: huggingface/transformers `models/falcon/modeling_falcon.py`, `FalconAttention`.
    private int falconHeads(int heads) throws ConfigException {
        boolean later = config.flag(false, "new_decoder_architecture");
        if (!later && config.flag(true, "multi_query")) {
            return 1;
        }
        return later ? config.wholeIfAny(1, heads, Names.KV_HEADS).orElse(heads) : heads;
    }

    private int headLength(int heads, boolean near) throws ConfigException {
        if (!near && model.architecture() == Architecture.GEMMA4 && config.has(GLOBAL_LENGTH)) {
            return config.whole(1, Limits.HEAD_LENGTH, GLOBAL_LENGTH);
        }
        int share = Math.clamp(model.width() / heads, 1, Limits.HEAD_LENGTH);
        return config.wholeIfAny(1, Limits.HEAD_LENGTH, Names.HEAD_LENGTH).orElse(share);
    }

    private Mixer latent() throws ConfigException {
        return new Mixer.Latent(
                heads(),
                config.wholeIfAny(0, Limits.WIDTH, "q_lora_rank").orElse(0),
                config.whole(1, Limits.WIDTH, LATENT),
                config.whole(1, Limits.HEAD_LENGTH, "qk_rope_head_dim"),
                config.whole(1, Limits.HEAD_LENGTH, "qk_nope_head_dim"),
                config.whole(1, Limits.HEAD_LENGTH, "v_head_dim"),
                config.wholeIfAny(0, Limits.HEAD_LENGTH, "index_head_dim").orElse(0));
    }

    /// The values that rotation turns in a head of the layers that see everything.
    int turned() throws ConfigException {
        return config.has(Names.HEADS) ? headLength(heads(), false) : 0;
    }
}
