package plimsoll.weights;

import plimsoll.core.Architecture;
import plimsoll.core.FileType;
import plimsoll.core.GgmlType;
import plimsoll.core.ModelSpec;

/// The type that the quantizer wants for the last matrix of a feed-forward network, the most
/// sensitive one.
///
/// Source: as [MixRule].
///
/// @param model the model
/// @param file the type of the file
/// @param experts experts in a layer; 1: a dense model
/// @param guided whether an importance matrix guided the quantizer
record DownRule(ModelSpec model, FileType file, int experts, boolean guided) {

    /// Whether a layer gets more bits: the first eighth, the last eighth and every third between.
    static boolean moreBits(int layer, int layers) {
        int eighth = layers / 8;
        return layer < eighth || layer >= 7 * layers / 8 || (layer - eighth) % 3 == 2;
    }

    GgmlType type(int layer) {
        if (model.architecture() == Architecture.FALCON) {
            return ofFalcon(layer);
        }
        int layers = model.layers().size();
        boolean early = layer < layers / 8;
        boolean more = moreBits(layer, layers);
        GgmlType base = MixRule.base(file);
        return switch (file) {
            case IQ1_S, IQ1_M, IQ2_XXS, IQ2_XS -> early ? GgmlType.Q2_K : base;
            case IQ2_S, IQ2_M -> early ? GgmlType.IQ3_S : base;
            case Q2_K -> GgmlType.Q3_K;
            case Q2_K_S -> early ? GgmlType.Q4_K : base;
            case Q3_K_M -> layer < layers / 16 ? GgmlType.Q5_K : GgmlType.Q4_K;
            case IQ3_M -> early || (experts == 8 && more) ? GgmlType.Q4_K : base;
            case Q3_K_L -> GgmlType.Q5_K;
            case Q4_K_S -> early ? GgmlType.Q5_K : base;
            case Q4_0 -> early && guided ? GgmlType.Q4_1 : base;
            case Q5_0 -> early && guided ? GgmlType.Q5_1 : base;
            case Q4_K_M, Q5_K_M -> more ? GgmlType.Q6_K : base;
            default -> base;
        };
    }

    private GgmlType ofFalcon(int layer) {
        int layers = model.layers().size();
        boolean first = layer < layers / 16;
        boolean more = moreBits(layer, layers);
        GgmlType base = MixRule.base(file);
        return switch (file) {
            case Q2_K -> GgmlType.Q3_K;
            case Q3_K_M -> first ? GgmlType.Q5_K : more ? GgmlType.Q4_K : base;
            case Q3_K_L -> GgmlType.Q4_K;
            case Q4_K_M -> first ? GgmlType.Q6_K : more ? GgmlType.Q5_K : base;
            case Q5_K_M -> more ? GgmlType.Q6_K : base;
            default -> base;
        };
    }
}
