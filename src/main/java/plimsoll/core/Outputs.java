package plimsoll.core;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// For how many tokens of a batch the runtime reserves logits.
public enum Outputs {
    /// As llama-server does: one token a slot.
    SERVER,
    /// As the library does by default, in bindings and benchmarks: every token.
    ALL;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Outputs> ofLabel(String label) {
        return Arrays.stream(values()).filter(o -> o.name().equalsIgnoreCase(label)).findFirst();
    }
}
