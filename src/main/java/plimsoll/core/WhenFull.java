package plimsoll.core;

/// What an engine does with a conversation that no longer fits its context.
public enum WhenFull {
    /// The answer breaks off, and the next message is refused.
    STOPS,
    /// The oldest messages are left out, and the conversation goes on without them.
    FORGETS,
    /// What a setting says: leave out the middle, leave out the oldest, or stop.
    AS_SET,
    /// A message that can never fit is refused; one that must wait for others is worked out anew.
    WAITS,
    /// The answer ends there, for it was told so.
    ENDS,
    /// It goes on, and so does the cache.
    GROWS
}
