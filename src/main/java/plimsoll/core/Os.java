package plimsoll.core;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a computer runs on, as far as it decides what happens where a device has too little memory.
public enum Os {
    LINUX("Linux"),

    /// NVIDIA's driver moves what has no room into the computer's own memory, instead of failing,
    /// since 536.40; unless *CUDA Sysmem Fallback Policy* is set to *Prefer No Sysmem Fallback*.
    ///
    /// Source: medium.com/@usamakenway, Increase CUDA memory with Sysmem Fallback Policy;
    /// https://aihardware.ai/what-is-cuda-fallback-how-it-works-and-how-to-check-your-cuda-version.
    WINDOWS("Windows"),
    MACOS("macOS");

    private final String title;

    Os(String title) {
        this.title = title;
    }

    /// What its maker calls it.
    public String title() {
        return title;
    }

    /// Which one it is that calls itself `name`, as Java hears it: `Windows 11`, `Mac OS X`.
    public static Os called(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean apple = lower.startsWith("mac") || lower.startsWith("darwin");
        return lower.startsWith("windows") ? WINDOWS : apple ? MACOS : LINUX;
    }

    public static Optional<Os> ofLabel(String label) {
        return Arrays.stream(values()).filter(os -> os.label().equals(label)).findFirst();
    }

    /// The name in writing, `windows`.
    public String label() {
        return title.toLowerCase(Locale.ROOT);
    }

    /// Whether `gpu` goes on in the computer's memory where its own is full.
    public boolean spills(Gpu gpu) {
        return this == WINDOWS && gpu.kind() == Gpu.Kind.NVIDIA && !gpu.unified();
    }
}
