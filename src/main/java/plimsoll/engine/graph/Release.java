package plimsoll.engine.graph;

/// A time of llama.cpp, by what it did otherwise as far as memory tells. Each does all that those
/// before it do not yet do.
///
/// | what | since | ggml-org/llama.cpp |
/// |---|---|---|
/// | MLA keeps latents, not the keys and values of all heads | April 2025 | #12801 |
/// | layers with a window keep no more than it | May 2025 | #13194 |
/// | a gate and its other half are multiplied in one step | June 2025 | #14158 |
/// | rows of the cache are chosen by ids | July 2025 | #14285 |
/// | each slot may have a cache of its own | July 2025 | #14363 |
/// | flash attention is on wherever it can be | August 2025 | #15434 |
/// | caches are always whole multiples of 256 cells | November 2025 | #17046 |
/// | the output goes to a GPU before the layers do, not after them | December 2025 | #18148 |
/// | room for rows that are handed in, beside those that are looked up | January 2026 | #18898 |
/// | quantized keys and values are rotated | April 2026 | #21038 |
/// | the mask of flash attention is f16 from the start | May 2026 | #23764 |
/// | the server reserves logits of one token a slot, not of the batch | May 2026 | #23861 |
/// | f16 copies of a quantized cache are reserved, not taken on the way | June 2026 | #23907 |
///
/// Months in between count with the earlier time.
public enum Release {
    /// From March 2024 to June 2025.
    Y2024,

    /// From July to December 2025.
    Y2025,

    /// From January to May 2026.
    EARLY_2026,

    /// llama.cpp v0.5.0.
    CURRENT;

    private boolean isSince(Release other) {
        return compareTo(other) >= 0;
    }

    /// Whether a layer keeps no more than it needs: of MLA latents, of a window its cells.
    public boolean keepsLess() {
        return isSince(Y2025);
    }

    /// Whether each slot may have a cache of its own.
    public boolean partsSlots() {
        return isSince(Y2025);
    }

    /// Whether flash attention is on unless it is turned off.
    public boolean prefersFlash() {
        return isSince(Y2025);
    }

    /// Whether rows of the cache are chosen by ids; values that are kept transposed then are all
    /// as long as the longest.
    public boolean storesByIds() {
        return isSince(Y2025);
    }

    /// Whether a gate is multiplied in one step.
    boolean joinsGates() {
        return isSince(Y2025);
    }

    /// Whether caches are whole multiples of 256 cells even without flash attention.
    public boolean padsAlike() {
        return isSince(EARLY_2026);
    }

    /// Whether the output is the first that goes to a GPU.
    public boolean placesOutputFirst() {
        return isSince(EARLY_2026);
    }

    /// Whether there is room for rows that are handed in.
    boolean takesRows() {
        return isSince(EARLY_2026);
    }

    /// Whether the server reserves logits of one token a slot.
    public boolean limitsOutputs() {
        return this == CURRENT;
    }

    /// Whether the mask of flash attention is f16 from the start.
    boolean masksInHalf() {
        return this == CURRENT;
    }

    /// Whether quantized keys and values are rotated.
    boolean rotates() {
        return this == CURRENT;
    }

    /// Whether libraries plan ahead what they join and copy, so that the compute buffer has it, and
    /// leave to the CPU what is too long for them.
    boolean plansAhead() {
        return this == CURRENT;
    }
}
