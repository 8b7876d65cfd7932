package plimsoll.huggingface;

/// What makers call the same thing in their configs, the commonest name first.
final class Names {
    static final String[] LAYERS = {"num_hidden_layers", "num_layers", "n_layer", "n_layers"};
    static final String[] WIDTH = {"hidden_size", "n_embd", "d_model", "dim"};

    /// Gemma 3n's files have as many rows as its per-layer embeddings.
    ///
    /// Source: `_create_vocab_sentencepiece` of ggml-org/llama.cpp `convert_hf_to_gguf.py`.
    static final String[] VOCABULARY = {
        "vocab_size_per_layer_input", "padded_vocab_size", "vocab_size"
    };

    /// Source: `CommandR2Model` and `set_gguf_parameters` of the same.
    static final String[] CONTEXT = {
        "model_max_length",
        "max_position_embeddings",
        "n_ctx",
        "n_positions",
        "max_sequence_length",
        "max_seq_len",
        "seq_length"
    };

    static final String[] HEADS = {"num_attention_heads", "n_head", "num_heads", "n_heads"};
    static final String[] KV_HEADS = {
        "num_key_value_heads", "num_kv_heads", "n_head_kv", "n_kv_heads", "multi_query_group_num"
    };
    static final String[] HEAD_LENGTH = {"head_dim", "attention_head_dim", "kv_channels"};
    static final String[] FEED_FORWARD = {
        "intermediate_size", "ffn_hidden_size", "n_inner", "ffn_dim"
    };

    static final String[] EXPERTS = {
        "num_local_experts", "num_experts", "n_routed_experts", "moe_num_experts"
    };
    static final String[] EXPERTS_USED = {
        "num_experts_per_tok",
        "num_experts_per_token",
        "experts_per_token",
        "top_k_experts",
        "moe_topk",
        "moe_k",
        "moe_top_k"
    };
    static final String[] EXPERT_WIDTH = {
        "moe_intermediate_size", "expert_intermediate_size", "moe_ffn_hidden_size"
    };
    static final String[] SHARED_EXPERTS = {
        "n_shared_experts", "num_shared_experts", "moe_num_shared_experts", "num_shared_expert"
    };
    static final String[] SHARED_WIDTH = {
        "shared_expert_intermediate_size",
        "moe_shared_expert_intermediate_size",
        "shared_intermediate_size"
    };
    static final String[] FIRST_EXPERTS = {
        "first_k_dense_replace", "num_dense_layers", "moe_layer_start_index"
    };

    static final String[] STATE = {"state_size", "ssm_state_size", "mamba_d_state"};
    static final String[] STATE_HEADS = {"mamba_n_heads", "mamba_num_heads"};
    static final String[] STATE_HEAD_LENGTH = {"mamba_d_head", "mamba_head_dim"};
    static final String[] STATE_GROUPS = {"mamba_n_groups", "n_groups"};
    static final String[] KERNEL = {"conv_kernel", "mamba_d_conv", "d_conv"};
    static final String[] SHORT_CONVOLUTION = {"conv_L_cache"};

    private Names() {}
}
