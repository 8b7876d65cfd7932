package plimsoll.core;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The library through which a runtime uses a device. It decides how tensors are padded and which
/// scratch memory attention needs.
public enum Backend {
    CUDA,
    VULKAN;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Backend> ofLabel(String label) {
        return Arrays.stream(values()).filter(b -> b.name().equalsIgnoreCase(label)).findFirst();
    }
}
