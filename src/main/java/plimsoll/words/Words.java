package plimsoll.words;

import java.util.Optional;

/// What is said in the language that is shown now.
///
/// Every sentence has a key, such as `verdict.fits`, and stands under it in each file of
/// `assets/words`. A sentence holds `{0}`, `{1}` … where the values given to it belong; they come
/// as words already, since only `Wording` formats numbers.
public final class Words {
    private static volatile Language shown = Language.chosen(Optional.empty());

    private Words() {}

    /// From now on, that language is shown.
    public static void speak(Language language) {
        shown = language;
    }

    public static Language language() {
        return shown;
    }

    /// The sentence of that key.
    ///
    /// @throws IllegalArgumentException if no language has it
    public static String of(String key, Object... values) {
        return filled(shown.sentence(key), values);
    }

    /// The sentence of that key for a number of things: `1 slot`, `2 slots`. Each form of a plural
    /// stands under its own key, `slots.one`, `slots.other`.
    public static String counted(String key, long count, Object... values) {
        return of(key + "." + shown.plural().form(count), values);
    }

    /// What a constant is called, or what is said of it: `part.KV_CACHE`.
    public static String named(String key, Enum<?> constant, Object... values) {
        return of(key + "." + constant.name(), values);
    }

    private static String filled(String sentence, Object... values) {
        var text = new StringBuilder();
        int from = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', from)) {
            int close = sentence.indexOf('}', open);
            text.append(sentence, from, open);
            text.append(values[Integer.parseInt(sentence.substring(open + 1, close))]);
            from = close + 1;
        }
        return text.append(sentence, from, sentence.length()).toString();
    }
}
