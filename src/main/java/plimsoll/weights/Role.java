package plimsoll.weights;

import plimsoll.core.ModelSpec;

/// What a tensor does in a model, as far as the quantizer makes a difference.
enum Role {
    /// Makes logits; a tied token embedding does.
    OUTPUT,
    TOKEN_EMBEDDING,
    QKV,
    VALUE,
    KEY,
    QUERY,
    ATTENTION_OUTPUT,
    UP,
    GATE,
    DOWN,
    OTHER;

    static Role of(String name, ModelSpec model) {
        if (name.equals("token_embd.weight")) {
            return model.tiedEmbeddings() ? OUTPUT : TOKEN_EMBEDDING;
        }
        if (name.equals("output.weight")) {
            return OUTPUT;
        }
        return inLayer(name.substring(name.indexOf('.', 4) + 1));
    }

    private static Role inLayer(String name) {
        return switch (name) {
            case "attn_qkv.weight" -> QKV;
            case "attn_v.weight" -> VALUE;
            case "attn_k.weight" -> KEY;
            case "attn_q.weight" -> QUERY;
            case "attn_output.weight" -> ATTENTION_OUTPUT;
            default -> inFeedForward(name);
        };
    }

    private static Role inFeedForward(String name) {
        if (name.startsWith("ffn_up")) {
            return UP;
        }
        if (name.startsWith("ffn_gate")) {
            return GATE;
        }
        return name.startsWith("ffn_down") ? DOWN : OTHER;
    }
}
