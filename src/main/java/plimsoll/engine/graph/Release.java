package plimsoll.engine.graph;

/// What llama.cpp did otherwise at other times, as far as memory tells.
///
/// | what | since | source: ggml-org/llama.cpp |
/// |---|---|---|
/// | keys and values of MLA kept as latents | April 2025 | #12801 |
/// | windowed layers keep their window alone | May 2025 | #13194 |
/// | a gate and its other half multiplied in one step | June 2025 | #14158 |
/// | cells of the cache chosen by row ids | July 2025 | #14285 |
/// | a cache for each slot | July 2025 | #14363 |
/// | flash attention wherever it can be | August 2025 | #15434 |
/// | rows that are handed in reserved beside those that are looked up | January 2026 | #18898 |
/// | quantized keys and values rotated | April 2026 | #21038 |
/// | the mask of flash attention in f16 from the start | May 2026 | #23764 |
/// | logits reserved for as many tokens as the server needs | May 2026 | #23861 |
/// | f16 copies of a quantized cache reserved, not taken while it runs | June 2026 | #23907 |
///
/// @param latents whether MLA keeps latents, and windowed layers only their window
/// @param merged whether gates are multiplied in one step, and rows stored by their ids
/// @param flash whether flash attention is on unless it is turned off
/// @param lean all of 2026: masks in f16, few logits, rotation, rows that are handed in, f16
///     copies in the compute buffer
public record Release(boolean latents, boolean merged, boolean flash, boolean lean) {
    /// From the first micro-batches to June 2025.
    public static final Release Y2024 = new Release(false, false, false, false);

    /// From July 2025 to May 2026.
    public static final Release Y2025 = new Release(true, true, true, false);

    /// llama.cpp v0.5.0.
    public static final Release CURRENT = new Release(true, true, true, true);
}
