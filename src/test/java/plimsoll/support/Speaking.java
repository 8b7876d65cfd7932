package plimsoll.support;

import java.util.function.Supplier;
import plimsoll.words.Language;
import plimsoll.words.Words;

/// Another language for a while.
public final class Speaking {
    public static final Language POLISH = Language.ofCode("pl").orElseThrow();

    private Speaking() {}

    /// What `words` are while `language` is shown; afterwards the one before is.
    public static <T> T in(Language language, Supplier<T> words) {
        Language before = Words.language();
        Words.speak(language);
        try {
            return words.get();
        } finally {
            Words.speak(before);
        }
    }
}
