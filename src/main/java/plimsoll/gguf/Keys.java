package plimsoll.gguf;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import plimsoll.words.Words;

/// A model's metadata, asked for by key and within bounds.
///
/// @param values all of it
/// @param prefix what every key that is asked for begins with, `llama.`
record Keys(Map<String, GgufValue> values, String prefix) {
    /// Where the metadata begin.
    private static final long BEGIN = 24;

    boolean has(String key) {
        return values.containsKey(prefix + key);
    }

    private Optional<GgufValue> value(String key) {
        return Optional.ofNullable(values.get(prefix + key));
    }

    /// A text, where there is one.
    Optional<String> text(String key) {
        return value(key)
                .filter(GgufValue.Text.class::isInstance)
                .map(value -> ((GgufValue.Text) value).text())
                .filter(text -> !text.isBlank());
    }

    /// A number, `least <= number <= most`.
    int whole(String key, int least, int most) throws GgufException {
        Optional<GgufValue> value = value(key);
        if (value.isEmpty()) {
            throw missing(key);
        }
        if (value.get() instanceof GgufValue.Whole(_, long number) && isIn(number, least, most)) {
            return (int) number;
        }
        throw wrong(key, range(least, most));
    }

    /// The same; `otherwise` where the key is missing.
    int whole(String key, int least, int most, int otherwise) throws GgufException {
        return has(key) ? whole(key, least, most) : otherwise;
    }

    boolean isList(String key) {
        return value(key).filter(GgufValue.Wholes.class::isInstance).isPresent();
    }

    /// A number for each of `layers` layers, whether the file has a list or one number for all,
    /// `0 <= number <= most`; `otherwise` where the key is missing.
    int[] each(String key, int layers, int most, int otherwise) throws GgufException {
        if (!isList(key)) {
            int all = whole(key, 0, most, otherwise);
            return IntStream.generate(() -> all).limit(layers).toArray();
        }
        var numbers = ((GgufValue.Wholes) value(key).orElseThrow()).numbers();
        boolean fine = numbers.stream().allMatch(number -> isIn(number, 0, most));
        if (!fine || numbers.size() < layers) {
            throw wrong(key, Words.of("expected.each", range(0, most), layers));
        }
        return Arrays.copyOf(numbers.stream().mapToInt(Long::intValue).toArray(), layers);
    }

    private static boolean isIn(long number, int least, int most) {
        return number >= least && number <= most;
    }

    private static String range(int least, int most) {
        return Words.of("expected.whole", least, most);
    }

    GgufException missing(String key) {
        return new GgufException(Words.of("gguf.lacks", prefix + key), BEGIN);
    }

    /// The problem with a value.
    GgufException wrong(String key, String expected) {
        return new GgufException(
                Words.of("gguf.wrong", prefix + key, expected),
                value(key).map(GgufValue::offset).orElse(BEGIN));
    }
}
