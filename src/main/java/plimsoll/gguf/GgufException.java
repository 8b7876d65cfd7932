package plimsoll.gguf;

/// Why a file can't be used, a sentence, and where in the file that was seen.
public final class GgufException extends Exception {
    private static final long serialVersionUID = 1;

    private final long offset;

    /// @param sentence what is wrong and what to do
    /// @param offset the byte of the file at which that was seen, `0 <= offset`
    public GgufException(String sentence, long offset) {
        super(Shown.line(sentence));
        this.offset = offset;
    }

    /// What is wrong and what to do.
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /// The byte of the file at which that was seen.
    public long offset() {
        return offset;
    }
}
