package plimsoll.log;

import java.util.List;
import java.util.Optional;

/// What a log states of one load: one model, and one context made of it.
///
/// What is printed once for several loads (devices, build, and the model of a second context) is
/// repeated in each of them. Names of facts are those that the engines print.
///
/// @param runtime `llama.cpp`, `ik_llama.cpp`, `ollama`, `lm-studio`, `koboldcpp`, `vllm` …
/// @param build `5781 (ba3ef86c5)`
/// @param gpus every device named, in order
/// @param modelFile the name of the file, without its folder
/// @param model `name`, `arch`, `n_layer`, `n_embd`, `n_head`, `n_head_kv`, `n_embd_head_k`,
///     `n_embd_head_v`, `n_ff`, `n_vocab`, `n_swa`, `n_expert`, `n_expert_used`, `ftype`, `size`,
///     `bpw`, `params`, `n_ctx_train`, and further `ftype_id`, `n_gqa`, `ssm_d_inner` …
/// @param metadata the dump of the file's own keys, `qwen3.block_count`, without the tokenizer's
/// @param tensorTypes how many tensors there are of each type, `q4_K`
/// @param context `n_ctx`, `n_batch`, `n_ubatch`, `n_seq_max`, `flash_attn`, `type_k`, `type_v` …
/// @param flags what the command line or the program's settings asked for: `ctx_size`,
///     `n_gpu_layers`, `cache_type_k`, `parallel`, `flash_attn` …
/// @param offloaded how many layers went to the devices
/// @param buffers every buffer printed
/// @param graph `nodes`, `splits`, `pipeline_n_copies`
/// @param memory the last memory table printed
/// @param forecast what the program itself foresaw: `projected_mib`, `free_mib`, `n_ctx_from`,
///     `n_ctx_to`, LM Studio's `Model`, `Context`, `Total`
/// @param ollama what Ollama prints beside its runner
/// @param vllm `model_gib`, `avail_kv_gib`, `max_seq_len`, `gpu_blocks` …
/// @param failures every failed allocation
/// @param outcome how it ended
/// @param errors lines that speak of a failure, without repeats
public record Load(
        String runtime,
        Optional<String> build,
        List<SeenGpu> gpus,
        Optional<String> modelFile,
        Facts model,
        Facts metadata,
        Facts tensorTypes,
        Facts context,
        Facts flags,
        Optional<Offloaded> offloaded,
        Buffers buffers,
        Facts graph,
        List<MemoryRow> memory,
        Facts forecast,
        OllamaReport ollama,
        Facts vllm,
        List<AllocFailure> failures,
        Outcome outcome,
        List<ErrorLine> errors) {
    public Load {
        gpus = List.copyOf(gpus);
        memory = List.copyOf(memory);
        failures = List.copyOf(failures);
        errors = List.copyOf(errors);
    }

    /// The first line that names the cause, or the first that speaks of a failure at all.
    public Optional<ErrorLine> cause() {
        return errors.stream()
                .filter(line -> line.symptom() != Symptom.FOLLOW_UP)
                .findFirst()
                .or(() -> errors.stream().findFirst());
    }

    /// What was being allocated when memory ran out.
    public Step step() {
        return failures.stream()
                .map(AllocFailure::step)
                .filter(step -> step != Step.UNKNOWN)
                .findFirst()
                .orElse(Step.UNKNOWN);
    }
}
