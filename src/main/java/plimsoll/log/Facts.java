package plimsoll.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import plimsoll.core.Bytes;

/// Named values as a log prints them: `n_layer = 32`, `flash_attn = auto`, `size = 4.24 GiB`.
///
/// A value is kept as it was printed and read as what it is asked for; a name that the log does
/// not state, or a value that is something else, is absent.
///
/// @param values what was printed by its name, in the order of the log
public record Facts(Map<String, String> values) {
    public static final Facts NONE = new Facts(Map.of());

    public Facts {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public boolean states(String name) {
        return values.containsKey(name);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /// A whole number, `n_layer = 32`.
    public OptionalLong whole(String name) {
        return text(name).map(Numbers::whole).orElse(OptionalLong.empty());
    }

    /// A number with or without a fraction, `bpw = 5.03`.
    public OptionalDouble decimal(String name) {
        return text(name).map(Numbers::decimal).orElse(OptionalDouble.empty());
    }

    /// An amount of memory with its unit, `size = 4.24 GiB`, to the precision of the print.
    public Optional<Bytes> bytes(String name) {
        return text(name).flatMap(Amounts::parse);
    }

    /// A whole number for every layer, `n_head_kv = [8, 0, 8]`, or the one number there is.
    ///
    /// Empty where the log cuts the list short with `...`, or does not state it at all.
    public List<Long> wholes(String name) {
        var numbers = new ArrayList<Long>();
        for (String item : items(text(name).orElse(""))) {
            OptionalLong number = Numbers.whole(item.strip());
            if (number.isEmpty()) {
                return List.of();
            }
            numbers.add(number.getAsLong());
        }
        return List.copyOf(numbers);
    }

    private static String[] items(String text) {
        boolean list = text.startsWith("[") && text.endsWith("]");
        return (list ? text.substring(1, text.length() - 1) : text).split(",", -1);
    }
}
