package plimsoll.weights;

import java.util.EnumSet;
import java.util.Set;
import plimsoll.core.Architecture;
import plimsoll.core.FeedForward;
import plimsoll.core.FileType;
import plimsoll.core.GgmlType;
import plimsoll.core.Mixer;
import plimsoll.core.ModelSpec;

/// The type that the quantizer wants for a matrix, before it looks whether its rows fit.
///
/// The i-quants are hardly ever made without an importance matrix, so their rule is the one with
/// it. Of the others it changes only `Q4_0` and `Q5_0`. Layers are counted as in the model; the
/// quantizer counts value matrices, which differs where some layers have none.
///
/// Source: `llama_tensor_get_type` of ggml-org/llama.cpp@007dbbf `src/llama-quant.cpp`; for fused
/// query, key and value matrices its form of 2024, LostRuins/koboldcpp@2da346a `src/llama.cpp`,
/// by which published files were made.
final class MixRule {
    private static final Set<FileType> TINY =
            EnumSet.of(
                    FileType.IQ1_S,
                    FileType.IQ1_M,
                    FileType.IQ2_XXS,
                    FileType.IQ2_XS,
                    FileType.IQ2_S,
                    FileType.IQ2_M);

    private final ModelSpec model;
    private final FileType file;
    private final boolean guided;
    private final boolean manyQueries;
    private final int experts;

    /// @param guided whether an importance matrix guided the quantizer
    MixRule(ModelSpec model, FileType file, boolean guided) {
        this.model = model;
        this.file = file;
        this.guided = guided;
        this.manyQueries = queriesPerKey(model) >= 4;
        this.experts = experts(model);
    }

    private static int queriesPerKey(ModelSpec model) {
        return switch (model.layers().getFirst().mixer()) {
            case Mixer.Attention attention -> attention.heads() / attention.kvHeads();
            case Mixer.Latent latent -> latent.heads();
            case Mixer.Recurrent _, Mixer.None _ -> 0;
        };
    }

    private static int experts(ModelSpec model) {
        return model.layers().stream()
                .mapToInt(l -> l.feedForward() instanceof FeedForward.Experts e ? e.count() : 1)
                .max()
                .orElse(1);
    }

    /// The type of most matrices of such a file.
    static GgmlType base(FileType file) {
        return switch (file) {
            case Q2_K_S -> GgmlType.Q2_K;
            case Q3_K_S, Q3_K_M, Q3_K_L -> GgmlType.Q3_K;
            case Q4_K_S, Q4_K_M -> GgmlType.Q4_K;
            case Q5_K_S, Q5_K_M -> GgmlType.Q5_K;
            case IQ2_S -> GgmlType.IQ2_XS;
            case IQ2_M -> GgmlType.IQ2_S;
            case IQ3_XS, IQ3_M -> GgmlType.IQ3_S;
            case MXFP4 -> GgmlType.Q8_0;
            default -> GgmlType.valueOf(file.name());
        };
    }

    GgmlType type(TensorShape shape) {
        Role role = Role.of(shape.name(), model);
        return switch (role) {
            case OUTPUT -> output();
            case TOKEN_EMBEDDING -> embedding();
            case VALUE -> value(shape.layer());
            case KEY -> key();
            case QUERY -> keyOrQuery();
            case QKV -> fused();
            case ATTENTION_OUTPUT -> attentionOutput();
            case DOWN -> new DownRule(model, file, experts, guided).type(shape.layer());
            case UP, GATE -> upOrGate(shape.layer());
            case OTHER -> base(file);
        };
    }

    private GgmlType output() {
        if (base(file) == GgmlType.Q8_0 || model.architecture() == Architecture.FALCON) {
            return GgmlType.Q8_0;
        }
        boolean five = TINY.contains(file) || file == FileType.IQ3_XXS;
        return five ? GgmlType.Q5_K : GgmlType.Q6_K;
    }

    private GgmlType embedding() {
        return switch (file) {
            case IQ1_S, IQ1_M, IQ2_XXS, IQ2_XS -> GgmlType.Q2_K;
            case IQ2_S, IQ2_M, IQ3_XXS -> GgmlType.IQ3_S;
            case TQ1_0, TQ2_0 -> GgmlType.Q4_K;
            default -> base(file);
        };
    }

    private GgmlType value(int layer) {
        if (experts == 8 && !TINY.contains(file)) {
            return GgmlType.Q8_0;
        }
        GgmlType wanted = TINY.contains(file) ? tinyValue() : usualValue(layer);
        boolean more = wanted == GgmlType.Q3_K || wanted == GgmlType.Q4_K;
        // Models of 80 layers have so small a value matrix that more bits cost nothing.
        return more && isOf80Layers() ? GgmlType.Q5_K : wanted;
    }

    private boolean isOf80Layers() {
        return model.layers().size() == 80 && !TINY.contains(file);
    }

    private GgmlType tinyValue() {
        if (manyQueries || experts >= 4) {
            return GgmlType.Q4_K;
        }
        boolean larger = file == FileType.IQ2_S || file == FileType.IQ2_M;
        return larger ? GgmlType.IQ3_S : GgmlType.Q2_K;
    }

    private GgmlType usualValue(int layer) {
        return switch (file) {
            case Q2_K -> manyQueries ? GgmlType.Q4_K : GgmlType.Q3_K;
            case Q2_K_S, IQ3_XXS, IQ3_XS, IQ3_S -> manyQueries ? GgmlType.Q4_K : base(file);
            case IQ3_M -> GgmlType.Q4_K;
            case Q3_K_M -> layer < 2 ? GgmlType.Q5_K : GgmlType.Q4_K;
            case Q3_K_L -> GgmlType.Q5_K;
            case IQ4_NL, IQ4_XS -> manyQueries ? GgmlType.Q5_K : base(file);
            case Q4_K_S -> layer < 4 ? GgmlType.Q5_K : GgmlType.Q4_K;
            case Q4_K_M, Q5_K_M ->
                    DownRule.moreBits(layer, model.layers().size()) ? GgmlType.Q6_K : base(file);
            default -> base(file);
        };
    }

    private GgmlType key() {
        if (experts == 8) {
            return TINY.contains(file) ? GgmlType.Q4_K : GgmlType.Q8_0;
        }
        return keyOrQuery();
    }

    private GgmlType keyOrQuery() {
        return switch (file) {
            case IQ3_XS -> GgmlType.IQ3_XXS;
            case IQ3_XXS -> GgmlType.IQ2_S;
            default -> base(file);
        };
    }

    private GgmlType fused() {
        return switch (file) {
            case Q3_K_M, Q3_K_L, IQ3_M -> GgmlType.Q4_K;
            case Q4_K_M -> GgmlType.Q5_K;
            case Q5_K_M -> GgmlType.Q6_K;
            default -> base(file);
        };
    }

    private GgmlType attentionOutput() {
        if (model.architecture() == Architecture.FALCON) {
            return file == FileType.Q3_K_L ? GgmlType.Q4_K : base(file);
        }
        return experts == 8 ? outputOfEight() : outputOfOthers();
    }

    private GgmlType outputOfEight() {
        return switch (file) {
            case Q2_K, Q3_K_S, Q3_K_M, Q4_K_S, Q4_K_M, IQ4_NL, IQ4_XS -> GgmlType.Q5_K;
            case IQ3_XXS, IQ3_XS, IQ3_S, IQ3_M -> GgmlType.Q5_K;
            default -> TINY.contains(file) ? GgmlType.Q5_K : base(file);
        };
    }

    private GgmlType outputOfOthers() {
        return switch (file) {
            case IQ1_S, IQ1_M -> GgmlType.IQ2_XXS;
            case IQ2_S, IQ2_M, IQ3_XXS -> GgmlType.IQ3_S;
            case Q2_K -> GgmlType.Q3_K;
            case Q3_K_M, IQ3_M -> GgmlType.Q4_K;
            case Q3_K_L -> GgmlType.Q5_K;
            default -> base(file);
        };
    }

    private GgmlType upOrGate(int layer) {
        int layers = model.layers().size();
        boolean middle = layer >= layers / 8 && layer < 7 * layers / 8;
        return file == FileType.IQ3_XS && middle ? GgmlType.IQ3_XXS : base(file);
    }
}
