package plimsoll.core;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Whether attention is computed without ever writing its score matrix down.
public enum FlashAttention {
    AUTO,
    ON,
    OFF;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FlashAttention> ofLabel(String label) {
        return Arrays.stream(values()).filter(f -> f.name().equalsIgnoreCase(label)).findFirst();
    }
}
