package plimsoll.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/// One language, as its file in `assets/words` tells it.
///
/// What a file lacks is said in English.
///
/// @param locale how it writes numbers
/// @param plural which form of a noun goes with a number
/// @param sentences by their keys
public record Language(Locale locale, PluralRule plural, Properties sentences) {
    private static final String FOLDER = "/plimsoll/assets/words/";
    private static final String RULE = "plural";

    /// What every sentence has been written in first.
    public static final Language ENGLISH = of("en", new Properties()).orElseThrow();

    /// Every language that has a file.
    public static List<Language> all() {
        return Arrays.stream(Locale.getISOLanguages())
                .map(Language::ofCode)
                .flatMap(Optional::stream)
                .toList();
    }

    /// The language of that ISO 639 code, where there is a file of it.
    public static Optional<Language> ofCode(String code) {
        return code.equals("en") ? Optional.of(ENGLISH) : of(code, ENGLISH.sentences());
    }

    /// The language of `locale`, else English.
    public static Language nearest(Locale locale) {
        return ofCode(locale.getLanguage()).orElse(ENGLISH);
    }

    /// The language of that code; where there is none, the one of the system.
    public static Language chosen(Optional<String> code) {
        return code.flatMap(Language::ofCode).orElseGet(() -> nearest(Locale.getDefault()));
    }

    private static Optional<Language> of(String code, Properties otherwise) {
        try (var file = Language.class.getResourceAsStream(FOLDER + code + ".properties")) {
            if (file == null) {
                return Optional.empty();
            }
            var sentences = new Properties(otherwise);
            sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            var rule = PluralRule.of(sentences.getProperty(RULE, ""));
            return Optional.of(new Language(Locale.of(code), rule, sentences));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Its ISO 639 code.
    public String code() {
        return locale.getLanguage();
    }

    /// What it calls itself.
    public String name() {
        return sentence("language");
    }

    /// The sentence of that key.
    ///
    /// @throws IllegalArgumentException if there is none
    String sentence(String key) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence for " + key);
        }
        return sentence;
    }
}
