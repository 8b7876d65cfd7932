package plimsoll.log;

import java.util.List;

/// Which program wrote a log, by words that only it writes.
///
/// @param word its name
/// @param marks a line of its has one of these
record Origin(String word, List<String> marks) {
    static final Origin LLAMA_CPP = new Origin("llama.cpp", List.of());

    static final Origin IK_LLAMA_CPP =
            new Origin(
                    "ik_llama.cpp",
                    List.of(
                            "ik_llama",
                            "fused_moe =",
                            "mla_attn =",
                            "attn_max_b =",
                            "fused_up_gate =",
                            "HAVE_FANCY_SIMD",
                            "llama_init_from_gpt_params: error"));

    /// The first that is found counts: who runs llama.cpp counts for more than llama.cpp.
    private static final List<Origin> ALL =
            List.of(
                    new Origin(
                            "vllm",
                            List.of(
                                    "vLLM",
                                    "vllm/",
                                    "VllmWorker",
                                    "RayWorkerWrapper",
                                    "EngineCore",
                                    "gpu_model_runner",
                                    "# GPU blocks")),
                    new Origin(
                            "ollama",
                            List.of(
                                    "ollama[",
                                    "ollama-",
                                    "ollama version",
                                    ".go:",
                                    ".ollama",
                                    "bin/ollama",
                                    "{\"function\":\"",
                                    "NAME ID SIZE PROCESSOR")),
                    new Origin(
                            "koboldcpp",
                            List.of(
                                    "koboldcpp",
                                    "KoboldCpp",
                                    "gpttype_load_model",
                                    "Load Text Model")),
                    new Origin("lm-studio", List.of("[LM Studio]", "[LMSInternal]", "LM Studio")),
                    new Origin("jan", List.of("[NITRO]", "[CORTEX]", "[jan]")),
                    new Origin(
                            "llama-cpp-python", List.of("llama_cpp_python", "llama_cpp/llama.py")),
                    new Origin(
                            "llamasharp", List.of("[llama Info]", "[llama Debug]", "LLamaSharp")),
                    IK_LLAMA_CPP,
                    LLAMA_CPP);

    private static final List<String> MARKS =
            ALL.stream().flatMap(origin -> origin.marks.stream()).toList();

    private static final Finder FINDER = new Finder(MARKS);

    /// What `line` says beside what is `known`: an origin that counts for more, or nothing new.
    static Origin seen(String line, Origin known) {
        int first = FINDER.in(line).nextSetBit(0);
        if (first < 0) {
            return known;
        }
        String mark = MARKS.get(first);
        return ALL.stream()
                .filter(origin -> origin.equals(known) || origin.marks.contains(mark))
                .findFirst()
                .orElse(known);
    }
}
