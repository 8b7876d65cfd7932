package plimsoll.weights;

import plimsoll.core.Architecture;
import plimsoll.core.Mixer;

/// The tensors of recurrent layers.
final class RecurrentShapes {
    private RecurrentShapes() {}

    static void add(Block block, Mixer.Recurrent mixer) {
        switch (mixer.kind()) {
            case MAMBA1 -> mamba1(block, mixer);
            case MAMBA2 -> mamba2(block, mixer);
            case DELTA_NET -> deltaNet(block, mixer);
            case SHORT_CONVOLUTION -> shortConvolution(block, mixer);
        }
    }

    private static void mamba1(Block block, Mixer.Recurrent mixer) {
        long inner = mixer.innerLength();
        long state = mixer.stateLength();
        long rank = mixer.heads();
        block.add("ssm_in.weight", block.width(), 2 * inner);
        convolution(block, mixer.kernel(), inner);
        block.add("ssm_x.weight", inner, rank + 2 * state);
        if (block.is(Architecture.JAMBA)) {
            block.add("ssm_dt_norm.weight", rank);
            block.add("ssm_b_norm.weight", state);
            block.add("ssm_c_norm.weight", state);
        }
        block.add("ssm_dt.weight", rank, inner);
        block.add("ssm_dt.bias", inner);
        block.add("ssm_a", state, inner);
        block.add("ssm_d", inner);
        block.add("ssm_out.weight", inner, block.width());
    }

    private static void mamba2(Block block, Mixer.Recurrent mixer) {
        long inner = mixer.innerLength();
        long heads = mixer.heads();
        long groups = mixer.groups();
        long columns = inner + 2 * groups * mixer.stateLength();
        block.add("ssm_in.weight", block.width(), inner + columns + heads);
        convolution(block, mixer.kernel(), columns);
        block.add("ssm_dt.bias", heads);
        block.add("ssm_a", 1, heads);
        block.add("ssm_d", 1, heads);
        block.add("ssm_norm.weight", inner / groups, groups);
        block.add("ssm_out.weight", inner, block.width());
    }

    private static void convolution(Block block, long kernel, long columns) {
        block.add("ssm_conv1d.weight", kernel, columns);
        block.add("ssm_conv1d.bias", columns);
    }

    private static void deltaNet(Block block, Mixer.Recurrent mixer) {
        long values = mixer.innerLength();
        long heads = mixer.heads();
        long columns = values + 2L * mixer.groups() * mixer.stateLength();
        block.add("attn_qkv.weight", block.width(), columns);
        block.add("attn_gate.weight", block.width(), values);
        block.add("ssm_conv1d.weight", mixer.kernel(), columns);
        block.add("ssm_dt.bias", heads);
        block.add("ssm_a", heads);
        if (block.is(Architecture.QWEN3NEXT)) {
            block.add("ssm_ba.weight", block.width(), 2 * heads);
        } else {
            block.add("ssm_beta.weight", block.width(), heads);
            block.add("ssm_alpha.weight", block.width(), heads);
        }
        block.add("ssm_norm.weight", mixer.stateLength());
        block.add("ssm_out.weight", values, block.width());
    }

    private static void shortConvolution(Block block, Mixer.Recurrent mixer) {
        long inner = mixer.innerLength();
        block.add("shortconv.in_proj.weight", block.width(), 3 * inner);
        block.add("shortconv.conv.weight", mixer.kernel(), inner);
        block.add("shortconv.out_proj.weight", inner, block.width());
    }
}
