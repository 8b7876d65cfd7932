package plimsoll.log;

/// How a load ended, as far as the log tells.
public enum Outcome {
    /// Every allocation that the log prints succeeded; another fault is not a matter of memory.
    OK("ok"),
    OUT_OF_MEMORY_AT_LOAD("oom-at-load"),
    OUT_OF_MEMORY_AT_GENERATION("oom-at-generation"),
    /// An allocation failed, and the engine went on without it.
    RECOVERED("oom-then-recovered"),
    /// The load failed, and the log does not say that memory was the reason.
    FAILED("load-failed (failed to create context)"),
    /// The log prints nothing of an allocation.
    UNKNOWN("unknown");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /// The word in JSON.
    public String word() {
        return word;
    }
}
