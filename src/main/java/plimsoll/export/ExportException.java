package plimsoll.export;

/// Why a file was not written: a sentence that says what is wrong and what to do.
public final class ExportException extends Exception {
    private static final long serialVersionUID = 1;

    ExportException(String sentence) {
        super(sentence);
    }

    ExportException(String sentence, Exception cause) {
        super(sentence, cause);
    }
}
