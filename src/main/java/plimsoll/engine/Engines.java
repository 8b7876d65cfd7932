package plimsoll.engine;

import java.util.List;
import java.util.Optional;
import plimsoll.core.Engine;
import plimsoll.engine.graph.Release;

/// Every engine there is.
public final class Engines {
    /// llama.cpp as it is now.
    public static final Engine LLAMA_CPP = new LlamaCpp("llama.cpp", "llama.cpp", Release.CURRENT);

    /// llama.cpp from January to May 2026.
    public static final Engine LLAMA_CPP_EARLY_2026 =
            new LlamaCpp("llama.cpp-early-2026", "llama.cpp (early 2026)", Release.EARLY_2026);

    /// llama.cpp from July to December 2025.
    public static final Engine LLAMA_CPP_2025 =
            new LlamaCpp("llama.cpp-2025", "llama.cpp (2025)", Release.Y2025);

    /// llama.cpp of 2024, and up to June 2025.
    public static final Engine LLAMA_CPP_2024 =
            new LlamaCpp("llama.cpp-2024", "llama.cpp (2024)", Release.Y2024);

    private static final List<Engine> ALL =
            List.of(
                    LLAMA_CPP,
                    new Ollama(),
                    new LmStudio(),
                    new KoboldCpp(),
                    new Vllm(),
                    new Transformers(),
                    new Mlx(),
                    LLAMA_CPP_EARLY_2026,
                    LLAMA_CPP_2025,
                    LLAMA_CPP_2024);

    private Engines() {}

    public static List<Engine> all() {
        return ALL;
    }

    public static Optional<Engine> ofId(String id) {
        return ALL.stream().filter(engine -> engine.id().equals(id)).findFirst();
    }
}
