package plimsoll.viewmodel;

import java.util.List;
import java.util.stream.Stream;
import plimsoll.core.Engine;
import plimsoll.core.Mixer;
import plimsoll.core.Scenario;
import plimsoll.words.Words;

/// What is often typed for an engine and does not do what it is said to, each with what does.
public final class FalseRecipes {
    /// One of them.
    ///
    /// @param claim what is typed
    /// @param truth what that does, and what does what was wanted
    /// @param source where that is told
    public record Recipe(String claim, String truth, String source) {}

    private FalseRecipes() {}

    /// Those for the engine of `scenario`.
    public static List<Recipe> of(Scenario scenario) {
        return Stream.concat(of(scenario.engine()), Stream.of(theta(scenario))).toList();
    }

    private static Stream<Recipe> of(Engine engine) {
        return switch (engine.id()) {
            case "ollama" -> Stream.of(flag(), variable());
            case "vllm" -> Stream.of(int8(), chunks());
            default -> Stream.empty();
        };
    }

    private static Recipe flag() {
        return new Recipe(
                "ollama run MODEL --num-ctx 8192",
                Words.of("not.num-ctx"),
                "ollama/ollama cmd/cmd.go, ollama/ollama#8356");
    }

    private static Recipe variable() {
        return new Recipe(
                "OLLAMA_CONTEXT_LENGTH=8192 ollama run MODEL",
                Words.of("not.variable"),
                "https://docs.ollama.com/context-length, ollama/ollama#9545");
    }

    private static Recipe int8() {
        return new Recipe(
                "vllm serve MODEL --kv-cache-dtype int8",
                Words.of("not.int8"),
                "vllm-project/vllm vllm/config/cache.py, vllm-project/vllm#33480");
    }

    private static Recipe chunks() {
        return new Recipe(
                "vllm serve MODEL --enable-chunked-prefill",
                Words.of("not.chunks"),
                "https://docs.vllm.ai/en/latest/configuration/optimization.html,"
                        + " vllm-project/vllm#4580");
    }

    private static Recipe theta(Scenario scenario) {
        long sliding =
                scenario.model().layers().stream()
                        .filter(l -> l.mixer() instanceof Mixer.Attention a && a.isSliding())
                        .count();
        String here =
                sliding == 0
                        ? Words.of("not.theta.none")
                        : Words.counted("not.theta.some", sliding, sliding);
        return new Recipe(
                "rope_theta=10000",
                Words.of("not.theta", here),
                "transformers MistralConfig, llama.cpp attention.sliding_window");
    }
}
