package plimsoll.detect;

import plimsoll.words.Words;

/// A source that is here does not tell what it should.
final class ProbeException extends Exception {
    private static final long serialVersionUID = 1;

    private final String sentence;

    ProbeException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    /// `source` told something that can't be read, or can't be true.
    static ProbeException unreadable(String source) {
        return new ProbeException(Words.of("detection.unreadable", source));
    }
}
