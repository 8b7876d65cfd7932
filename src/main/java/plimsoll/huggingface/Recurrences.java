package plimsoll.huggingface;

import java.util.Arrays;
import plimsoll.core.Mixer.Recurrent.Kind;
import plimsoll.core.Mixer;

/// The recurrence of a model's layers that have one: all of them have the same.
///
/// Source: `set_gguf_parameters` of the models in ggml-org/llama.cpp `convert_hf_to_gguf.py`.
final class Recurrences {
    private static final String RANK = "time_step_rank";
    private static final String LINEAR = LayerKinds.LINEAR;

    private final Blueprint model;
    private final Config config;

    Recurrences(Blueprint model) {
        this.model = model;
        this.config = model.config();
    }

    Mixer any() throws ConfigException {
        if (config.has(Names.SHORT_CONVOLUTION)) {
            int kernel = config.whole(1, Limits.KERNEL, Names.SHORT_CONVOLUTION);
            return new Mixer.Recurrent(Kind.SHORT_CONVOLUTION, model.width(), 0, 0, 0, kernel);
        }
        if (config.has("linear_num_value_heads")) {
            return deltaNet();
        }
        if (config.has(LINEAR)) {
            return deltaNet(config.child(LINEAR));
        }
        boolean second = config.has(Names.STATE_HEADS) || model.kind().equals("mamba2");
        return second ? mamba2() : mamba1();
    }

    /// Kimi's: keys have as many heads as values.
    private static Mixer deltaNet(Config linear) throws ConfigException {
        int heads = linear.whole(1, Limits.HEADS, "num_heads");
        int length = linear.whole(1, Limits.HEAD_LENGTH, "head_dim");
        return new Mixer.Recurrent(
                Kind.DELTA_NET,
                heads * length,
                length,
                heads,
                heads,
                linear.whole(1, Limits.KERNEL, "short_conv_kernel_size"));
    }

    private Mixer deltaNet() throws ConfigException {
        int heads = config.whole(1, Limits.HEADS, "linear_num_value_heads");
        return new Mixer.Recurrent(
                Kind.DELTA_NET,
                heads * config.whole(1, Limits.HEAD_LENGTH, "linear_value_head_dim"),
                config.whole(1, Limits.HEAD_LENGTH, "linear_key_head_dim"),
                heads,
                config.whole(1, Limits.HEADS, "linear_num_key_heads"),
                config.whole(1, Limits.KERNEL, "linear_conv_kernel_dim"));
    }

    private Mixer mamba2() throws ConfigException {
        int heads = config.whole(1, Limits.HEADS, ofAll(Names.STATE_HEADS, "num_heads"));
        return new Mixer.Recurrent(
                Kind.MAMBA2,
                heads
                        * config.whole(
                                1, Limits.HEAD_LENGTH, ofAll(Names.STATE_HEAD_LENGTH, "head_dim")),
                config.whole(1, Limits.WIDTH, Names.STATE),
                heads,
                config.whole(1, heads, Names.STATE_GROUPS),
                config.whole(1, Limits.KERNEL, Names.KERNEL));
    }

    /// Models of nothing but Mamba 2 need not say whose heads they mean.
    private static String[] ofAll(String[] names, String further) {
        String[] all = Arrays.copyOf(names, names.length + 1);
        all[names.length] = further;
        return all;
    }

    private Mixer mamba1() throws ConfigException {
        return new Mixer.Recurrent(
                Kind.MAMBA1,
                inner(),
                config.whole(1, Limits.WIDTH, Names.STATE),
                rank(),
                0,
                config.whole(1, Limits.KERNEL, Names.KERNEL));
    }

    /// Models of nothing but Mamba say how wide it is, others how much wider than the stream.
    private int inner() throws ConfigException {
        int times = config.wholeIfAny(1, Limits.KERNEL, "expand", "mamba_expand").orElse(2);
        int wider = Math.min(times * model.width(), Limits.WIDTH);
        return model.isRecurrent()
                ? config.wholeIfAny(1, Limits.WIDTH, Names.FEED_FORWARD).orElse(wider)
                : wider;
    }

    private int rank() throws ConfigException {
        int usual = Math.ceilDiv(model.width(), 16);
        return config.isText(RANK)
                ? usual
                : config.wholeIfAny(1, Limits.WIDTH, RANK, "mamba_dt_rank").orElse(usual);
    }
}
