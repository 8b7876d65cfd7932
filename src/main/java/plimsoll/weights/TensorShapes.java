package plimsoll.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import plimsoll.core.Architecture;
import plimsoll.core.FeedForward;
import plimsoll.core.Mixer;
import plimsoll.core.ModelSpec;

/// Which tensors a model's file has, and how large they are: the text model alone, without
/// vision towers and without layers that predict several tokens.
///
/// A few small biases and norms that single models of an architecture have are left out; they
/// are less than a hundredth of a percent.
public final class TensorShapes {
    private TensorShapes() {}

    /// Every tensor of the model, those of its layers last.
    public static List<TensorShape> of(ModelSpec model) {
        var shapes = new ArrayList<TensorShape>();
        whole(shapes, model);
        for (int index = 0; index < model.layers().size(); index++) {
            layer(new Block(model, index, shapes));
        }
        return List.copyOf(shapes);
    }

    private static void whole(List<TensorShape> shapes, ModelSpec model) {
        long width = model.embeddingLength();
        long vocabulary = model.vocabulary();
        var traits = Trait.of(model.architecture());
        add(shapes, "token_embd.weight", width, vocabulary);
        if (!traits.contains(Trait.NO_OUTPUT_NORM)) {
            add(shapes, "output_norm.weight", width);
        }
        if (traits.contains(Trait.NORM_BIAS)) {
            add(shapes, "output_norm.bias", width);
        }
        if (!model.tiedEmbeddings()) {
            add(shapes, "output.weight", width, vocabulary);
        }
        if (model.ropeFactors() > 0) {
            add(shapes, "rope_freqs.weight", model.ropeFactors());
        }
        rare(shapes, model, traits);
        if (model.perLayerEmbedding() > 0) {
            perLayer(shapes, model);
        }
        if (model.architecture() == Architecture.GEMMA3N) {
            long others = GemmaShapes.STREAMS - 1;
            add(shapes, "altup_proj.weight", width, width, others);
            add(shapes, "altup_unembd_proj.weight", width, width, others);
        }
    }

    /// What few architectures have beside their layers.
    private static void rare(List<TensorShape> shapes, ModelSpec model, Set<Trait> traits) {
        long width = model.embeddingLength();
        if (traits.contains(Trait.POSITION_EMBEDDING)) {
            add(shapes, "position_embd.weight", width, model.trainedContext().count());
        }
        if (traits.contains(Trait.EMBEDDING_NORM)) {
            add(shapes, "token_embd_norm.weight", width);
            add(shapes, "token_embd_norm.bias", width);
        }
        if (traits.contains(Trait.LOGIT_BIAS)) {
            add(shapes, "output.bias", model.vocabulary());
        }
    }

    private static void perLayer(List<TensorShape> shapes, ModelSpec model) {
        long all = (long) model.perLayerEmbedding() * model.layers().size();
        add(shapes, "per_layer_token_embd.weight", all, model.vocabulary());
        add(shapes, "per_layer_model_proj.weight", model.embeddingLength(), all);
        add(shapes, "per_layer_proj_norm.weight", model.perLayerEmbedding());
    }

    private static void add(List<TensorShape> shapes, String name, Number... lengths) {
        var boxed = List.of(lengths).stream().map(Number::longValue).toList();
        shapes.add(new TensorShape(name, 0, boxed));
    }

    private static void layer(Block block) {
        var layer = block.layer();
        boolean mixes = !(layer.mixer() instanceof Mixer.None);
        boolean feeds = !(layer.feedForward() instanceof FeedForward.None);
        boolean first = !block.has(Trait.NO_FIRST_NORMS);
        if (first && (mixes || block.has(Trait.NO_FEED_FORWARD_NORM))) {
            block.norm("attn_norm");
        }
        mixer(block, layer.mixer());
        if (block.has(Trait.NORM_AFTER_ATTENTION)) {
            block.norm("post_attention_norm");
        }
        if (feeds && first && !block.has(Trait.NO_FEED_FORWARD_NORM)) {
            block.norm("ffn_norm");
        }
        FeedForwardShapes.add(block, layer.feedForward());
        if (block.has(Trait.NORM_AFTER_FEED_FORWARD)) {
            block.norm("post_ffw_norm");
        }
        GemmaShapes.add(block);
    }

    private static void mixer(Block block, Mixer mixer) {
        switch (mixer) {
            case Mixer.Attention attention -> AttentionShapes.add(block, attention);
            case Mixer.Latent latent -> AttentionShapes.add(block, latent);
            case Mixer.Recurrent recurrent -> RecurrentShapes.add(block, recurrent);
            case Mixer.None() -> {}
        }
    }
}
