package plimsoll.diagnosis;

/// What an engine allocates as one.
public enum Buffer {
    WEIGHTS,
    /// Keys, values and recurrent states.
    CACHE,
    COMPUTE,
    /// The logits that come back.
    OUTPUT
}
