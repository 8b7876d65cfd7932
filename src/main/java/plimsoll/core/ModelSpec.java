package plimsoll.core;

import java.util.List;

/// What of a model decides its memory.
///
/// @param id the catalog's name for it, `qwen3-14b`
/// @param name the name people use, `Qwen3 14B`
/// @param architecture which graph it is
/// @param embeddingLength width of the residual stream
/// @param vocabulary tokens that can be predicted
/// @param trainedContext the longest context it was made for
/// @param layers its blocks, first to last
/// @param tiedEmbeddings whether the output matrix is the token embedding
/// @param perLayerEmbedding width of the embedding that each layer looks up (Gemma 3n, 4); or 0
/// @param ropeFactors values in the tensor of rotation factors (Llama 3); or 0
/// @param scaledEmbedding whether its file says by what the embedding is scaled, as Granite's do
/// @param analogous whether the architecture only stands in for one that is not known
public record ModelSpec(
        String id,
        String name,
        Architecture architecture,
        int embeddingLength,
        int vocabulary,
        Tokens trainedContext,
        List<Layer> layers,
        boolean tiedEmbeddings,
        int perLayerEmbedding,
        int ropeFactors,
        boolean scaledEmbedding,
        boolean analogous) {
    public ModelSpec {
        layers = List.copyOf(layers);
        if (layers.isEmpty() || embeddingLength <= 0 || vocabulary <= 0) {
            throw new IllegalArgumentException("a model without layers, width or vocabulary");
        }
    }

    /// A model of a known architecture.
    public ModelSpec(
            String id,
            String name,
            Architecture architecture,
            int embeddingLength,
            int vocabulary,
            Tokens trainedContext,
            List<Layer> layers,
            boolean tiedEmbeddings,
            int perLayerEmbedding,
            int ropeFactors) {
        this(
                id,
                name,
                architecture,
                embeddingLength,
                vocabulary,
                trainedContext,
                layers,
                tiedEmbeddings,
                perLayerEmbedding,
                ropeFactors,
                false,
                false);
    }

    /// Whether some of its layers are mixtures of experts.
    public boolean hasExperts() {
        return layers.stream()
                .anyMatch(layer -> layer.feedForward() instanceof FeedForward.Experts);
    }
}
