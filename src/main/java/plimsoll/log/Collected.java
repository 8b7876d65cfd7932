package plimsoll.log;

import java.util.LinkedHashMap;
import java.util.Map;

/// Facts as they are found, so many and no longer.
final class Collected {
    /// More than any section of a log states.
    private static final int MOST = 512;

    /// Longer than one number for each of a thousand layers.
    private static final int LONGEST = 8192;

    private final Map<String, String> values = new LinkedHashMap<>();

    /// The last value that a log states counts.
    void put(String name, String value) {
        if (value.length() <= LONGEST && (values.size() < MOST || values.containsKey(name))) {
            values.put(name, value);
        }
    }

    /// The first value that a log states counts.
    void first(String name, String value) {
        if (!values.containsKey(name)) {
            put(name, value);
        }
    }

    void all(Collected others) {
        values.putAll(others.values);
    }

    boolean states(String name) {
        return values.containsKey(name);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    Facts facts() {
        return values.isEmpty() ? Facts.NONE : new Facts(values);
    }
}
