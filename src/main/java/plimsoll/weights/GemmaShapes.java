package plimsoll.weights;

import plimsoll.core.Architecture;

/// The tensors that only Gemma 3n and Gemma 4 have in a layer.
final class GemmaShapes {
    /// Streams that Gemma 3n keeps side by side, `altup_num_inputs`.
    static final long STREAMS = 4;

    /// `laurel_rank` of Gemma 3n.
    private static final long RANK = 64;

    private GemmaShapes() {}

    static void add(Block block) {
        long perLayer = block.model().perLayerEmbedding();
        if (perLayer > 0) {
            block.add("inp_gate.weight", block.width(), perLayer);
            block.add("proj.weight", perLayer, block.width());
            block.norm("post_norm");
        }
        if (block.is(Architecture.GEMMA4)) {
            block.add("layer_output_scale.weight", 1);
        }
        if (block.is(Architecture.GEMMA3N)) {
            streams(block);
        }
    }

    private static void streams(Block block) {
        block.add("altup_correct_coef.weight", STREAMS, STREAMS);
        block.add("altup_correct_scale.weight", block.width());
        block.add("altup_predict_coef.weight", STREAMS, STREAMS * STREAMS);
        block.add("altup_router.weight", block.width(), STREAMS);
        block.norm("altup_router_norm");
        block.add("laurel_l.weight", block.width(), RANK);
        block.add("laurel_r.weight", RANK, block.width());
        block.norm("laurel_post_norm");
    }
}
