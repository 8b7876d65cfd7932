package plimsoll.huggingface;

import java.util.List;
import java.util.Set;
import plimsoll.core.Architecture;
import plimsoll.core.FeedForward;
import plimsoll.words.Words;

/// The feed-forward network of each layer.
final class Networks {
    private static final String WIDE_WHERE_SHARED = "use_double_wide_mlp";

    /// Models whose networks are four times as wide as the stream unless they say otherwise.
    private static final Set<String> FOUR_TIMES =
            Set.of("bloom", "codegen", "falcon", "gpt2", "gpt_bigcode", "gptj", "mpt");

    private final Blueprint model;
    private final Config config;
    private final Mixtures mixtures;
    private final List<Config> blocks;
    private final int wideFrom;

    Networks(Blueprint model) throws ConfigException {
        this.model = model;
        this.config = model.config();
        this.mixtures = Mixtures.of(model);
        this.blocks = config.children(PrunedBlocks.LIST);
        boolean wide = config.flag(false, WIDE_WHERE_SHARED);
        int shared = config.wholeIfAny(0, model.layers(), "num_kv_shared_layers").orElse(0);
        this.wideFrom = wide ? model.layers() - shared : model.layers();
    }

    /// The network of a layer that has one besides its mixer.
    FeedForward of(int layer) throws ConfigException {
        if (layer < blocks.size()) {
            return PrunedBlocks.network(blocks.get(layer), model.width());
        }
        return mixtures.isIn(layer) ? mixtures.experts() : dense(layer);
    }

    /// The mixture of experts that a layer is.
    FeedForward experts() throws ConfigException {
        return mixtures.experts();
    }

    /// The plain network of a layer; none where its width is nothing.
    FeedForward dense(int layer) throws ConfigException {
        int width = width(layer);
        return width > 0 ? new FeedForward.Dense(width) : new FeedForward.None();
    }

    private int width(int layer) throws ConfigException {
        if (config.isList(Names.FEED_FORWARD[0])) {
            return listed(layer);
        }
        if (model.isRecurrent()) {
            return 0;
        }
        if (config.has("block_auto_adjust_ff_dim", "block_ff_dim")) {
            return adjusted();
        }
        if (!config.has(plain()) && FOUR_TIMES.contains(model.kind())) {
            return Math.min(4 * model.width(), Limits.WIDTH);
        }
        int width = config.whole(0, Limits.WIDTH, plain());
        return layer < wideFrom ? width : Math.min(2 * width, Limits.WIDTH);
    }

    /// The fields that tell the width of a plain network. In Granite's hybrids it is the expert
    /// that every token goes through, in Llama 4 the other field tells that of an expert.
    private String[] plain() {
        if (config.has("intermediate_size_mlp")) {
            return new String[] {"intermediate_size_mlp"};
        }
        return model.architecture() == Architecture.GRANITE_HYBRID
                        || model.kind().equals("granitemoehybrid")
                ? new String[] {"shared_intermediate_size", "intermediate_size"}
                : Names.FEED_FORWARD;
    }

    private int listed(int layer) throws ConfigException {
        List<Integer> widths = config.wholes(Names.FEED_FORWARD[0], Limits.WIDTH);
        if (layer >= widths.size()) {
            throw config.wrong(Names.FEED_FORWARD[0], Words.of("expected.widths", model.layers()));
        }
        return widths.get(layer);
    }

    /// Source: `LFM2Model._add_feed_forward_length` of ggml-org/llama.cpp
    /// `convert_hf_to_gguf.py`.
    private int adjusted() throws ConfigException {
        int width = config.whole(1, Limits.WIDTH, "block_ff_dim", "intermediate_size");
        if (!config.flag(true, "block_auto_adjust_ff_dim")) {
            return width;
        }
        double times =
                config.has("block_ffn_dim_multiplier")
                        ? config.real(0, 64, "block_ffn_dim_multiplier")
                        : 1;
        int multiple = config.wholeIfAny(1, Limits.WIDTH, "block_multiple_of").orElse(256);
        int twoThirds = 2 * width / 3;
        int rows = Math.max(1, (int) (times * twoThirds));
        return (int) Math.min((long) Math.ceilDiv(rows, multiple) * multiple, Limits.WIDTH);
    }
}
