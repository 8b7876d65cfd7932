package plimsoll.viewmodel;

import java.util.List;
import java.util.stream.Stream;
import plimsoll.core.Engine;
import plimsoll.core.Mixer;
import plimsoll.core.Scenario;

/// What is often typed for an engine and does not do what it is said to, each with what does.
public final class FalseRecipes {
    /// One of them.
    ///
    /// @param claim what is typed
    /// @param truth what that does, and what does what was wanted
    /// @param source where that is told
    public record Recipe(String claim, String truth, String source) {}

    private static final Recipe NUM_CTX =
            new Recipe(
                    "ollama run MODEL --num-ctx 8192",
                    "There is no such flag. Set OLLAMA_CONTEXT_LENGTH for the server, num_ctx in a"
                            + " Modelfile or the API, or type /set parameter num_ctx 8192.",
                    "ollama/ollama cmd/cmd.go; ollama/ollama#8356");
    private static final Recipe LATE =
            new Recipe(
                    "OLLAMA_CONTEXT_LENGTH=8192 ollama run MODEL",
                    "A server that runs already does not hear of it: it is the server that reads"
                            + " the variable. Start it with OLLAMA_CONTEXT_LENGTH=8192 ollama"
                            + " serve.",
                    "https://docs.ollama.com/context-length; ollama/ollama#9545");
    private static final Recipe INT8 =
            new Recipe(
                    "vllm serve MODEL --kv-cache-dtype int8",
                    "int8 is not a value of it. fp8 takes as little; int8_per_token_head is a"
                            + " value where the attention backend has it.",
                    "vllm-project/vllm vllm/config/cache.py; vllm-project/vllm#33480");
    private static final Recipe CHUNKS =
            new Recipe(
                    "vllm serve MODEL --enable-chunked-prefill",
                    "That is no sliding window and saves no cache: it computes long prompts in"
                            + " pieces, which vLLM does anyway. --max-model-len limits the"
                            + " context.",
                    "https://docs.vllm.ai/en/latest/configuration/optimization.html;"
                            + " vllm-project/vllm#4580");
    private static final Recipe THETA =
            new Recipe(
                    "rope_theta=10000 for a sliding window",
                    "That is the base of the rotation of positions and changes no byte of the"
                            + " cache. Windows are a part of the model: %s.",
                    "transformers MistralConfig, rope_theta and sliding_window; llama.cpp"
                            + " attention.sliding_window");

    private FalseRecipes() {}

    /// Those for the engine of `scenario`.
    public static List<Recipe> of(Scenario scenario) {
        return Stream.concat(of(scenario.engine()), Stream.of(theta(scenario))).toList();
    }

    private static Stream<Recipe> of(Engine engine) {
        return switch (engine.id()) {
            case "ollama" -> Stream.of(NUM_CTX, LATE);
            case "vllm" -> Stream.of(INT8, CHUNKS);
            default -> Stream.empty();
        };
    }

    private static Recipe theta(Scenario scenario) {
        long sliding =
                scenario.model().layers().stream()
                        .filter(l -> l.mixer() instanceof Mixer.Attention a && a.isSliding())
                        .count();
        String here =
                sliding == 0
                        ? "this one has none"
                        : "this one has them in " + Wording.counted((int) sliding, "layer");
        return new Recipe(THETA.claim(), THETA.truth().formatted(here), THETA.source());
    }
}
