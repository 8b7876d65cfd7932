package plimsoll.engine.graph;

/// What a node of a graph does, as far as memory cares: whether its result may take the place of
/// one of its sources, and whether it is only another look at one.
///
/// Source: llama.cpp v0.5.0 `ggml/src/ggml-alloc.c` (`ggml_op_can_inplace`),
/// `ggml/src/ggml-backend.cpp` (`ggml_is_view_op`).
enum Op {
    NONE,
    ADD(true),
    ADD_ID(true),
    ARGSORT,
    CLAMP(true),
    CONCAT,
    CONT,
    COPY,
    CUMSUM,
    DIAG,
    DIVIDE(true),
    FILL(true),
    FLASH_ATTENTION,
    GATED_DELTA_NET,
    GET_ROWS,
    GLU,
    L2_NORM,
    LIGHTNING_INDEXER,
    MULTIPLY(true),
    MUL_MAT,
    MUL_MAT_ID,
    NORM,
    PAD,
    PERMUTE,
    REPEAT,
    RESHAPE,
    RMS_NORM(true),
    ROPE(true),
    SCALE(true),
    SET_ROWS,
    SOFT_MAX(true),
    SQUARE(true),
    SSM_CONV,
    SSM_SCAN,
    SUBTRACT(true),
    SUM_ROWS,
    TOP_K,
    TRANSPOSE,
    UNARY(true),
    VIEW;

    private final boolean reuses;

    Op() {
        this(false);
    }

    Op(boolean reuses) {
        this.reuses = reuses;
    }

    /// Whether the result may be written over a source of the same layout.
    boolean reuses() {
        return reuses;
    }

    /// Whether nothing is computed.
    boolean isView() {
        return this == VIEW || this == RESHAPE || this == PERMUTE || this == TRANSPOSE;
    }
}
