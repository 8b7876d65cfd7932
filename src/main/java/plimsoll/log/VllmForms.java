package plimsoll.log;

import java.util.List;

/// Lines of vLLM. Every worker prints them; the first counts.
final class VllmForms {
    static final List<Form> ALL =
            List.of(
                    Form.of(
                            "core.py:61] Initializing a V1 LLM engine (v0.8.0) with config:"
                                    + " model='Qwen/Qwen3-8B', speculative_config=None,"
                                    + " max_seq_len=32768, tensor_parallel_size=1,"
                                    + " kv_cache_dtype=auto,",
                            "LLM engine (v{}) with config: {}",
                            VllmForms::config),
                    form(
                            "llm_engine.py:275] # GPU blocks: 229, # CPU blocks: 512",
                            "# GPU blocks: {#}, # CPU blocks: {#}",
                            "gpu_blocks",
                            "cpu_blocks"),
                    form(
                            "executor_base.py:110] # cuda blocks: 0, # CPU blocks: 4681",
                            "# cuda blocks: {#}, # CPU blocks: {#}",
                            "gpu_blocks",
                            "cpu_blocks"),
                    form(
                            "worker.py:232] Memory profiling results:"
                                    + " total_gpu_memory=23.58GiB initial_memory_usage="
                                    + "18.41GiB peak_torch_memory=17.98GiB"
                                    + " memory_usage_post_profile=18.52GiB"
                                    + " non_torch_memory=0.35GiB kv_cache_size=2.89GiB"
                                    + " gpu_memory_utilization=0.90",
                            "total_gpu_memory={#}GiB {} peak_torch_memory={#}GiB"
                                    + " {}non_torch_memory={#}GiB kv_cache_size={#}GiB"
                                    + " gpu_memory_utilization={#}",
                            "mem_util_budget_gib",
                            "",
                            "peak_torch_gib",
                            "",
                            "non_torch_gib",
                            "kv_reserved_gib",
                            "gpu_mem_util"),
                    form(
                            "model_runner.py:1115] Loading model weights took 5.2032 GB",
                            "Loading model weights took {#} G",
                            "model_gib"),
                    form(
                            "gpu_model_runner.py:1347] Model loading took 14.2474 GiB and"
                                    + " 558.868858 seconds",
                            "Model loading took {#} G",
                            "model_gib"),
                    form(
                            "worker.py:267] the current vLLM instance can use"
                                    + " total_gpu_memory (8.00GiB) x gpu_memory_utilization"
                                    + " (0.70) = 5.60GiB",
                            "total_gpu_memory ({#}GiB) x gpu_memory_utilization ({#}) ="
                                    + " {#}GiB",
                            "mem_util_budget_gib",
                            "gpu_mem_util",
                            "budget_gib"),
                    form(
                            "worker.py:267] model weights take 5.20GiB; non_torch_memory"
                                    + " takes 0.03GiB; PyTorch activation peak memory takes"
                                    + " 1.42GiB; the rest of the memory reserved for KV Cache"
                                    + " is -1.05GiB.",
                            "model weights take {#}GiB; non_torch_memory takes {#}GiB;"
                                    + " PyTorch activation peak memory takes {#}GiB; the"
                                    + " rest of the memory reserved for KV Cache is {#}GiB",
                            "model_gib",
                            "non_torch_gib",
                            "peak_activation_gib",
                            "kv_reserved_gib"),
                    form(
                            "gpu_worker.py:508] Available KV cache memory: 5.98 GiB",
                            "Available KV cache memory: {#} GiB",
                            "avail_kv_gib"),
                    form(
                            "kv_cache_utils.py:2146] GPU KV cache size: 567,978 tokens",
                            "GPU KV cache size: {} tokens",
                            "kv_cache_tokens"),
                    form(
                            "kv_cache_utils.py:2151] Maximum concurrency for 131,072 tokens"
                                    + " per request: 4.33x",
                            "Maximum concurrency for {} tokens per request: {#}x",
                            "max_seq_len",
                            "max_concurrency"),
                    form(
                            "gpu_model_runner.py:5100] Graph capturing finished in 4 secs,"
                                    + " took 0.11 GiB",
                            "Graph capturing finished in {#} secs, took {#} GiB",
                            "",
                            "graph_capture_gib"),
                    form(
                            "ValueError: The model's max seq len (8192) is larger than the"
                                    + " maximum number of tokens that can be stored in KV"
                                    + " cache (6048).",
                            "max seq len ({#}) is larger than the maximum number of tokens"
                                    + " that can be stored in KV cache ({#})",
                            "max_seq_len",
                            "max_kv_tokens"),
                    form(
                            "ValueError: To serve at least one request with the models's max"
                                    + " seq len (100000), (4.26 GiB KV cache is needed, which"
                                    + " is larger than the available KV cache memory (4.25"
                                    + " GiB). Based on the available memory, the estimated"
                                    + " maximum model length is 99712.",
                            "max seq len ({#}), ({#} GiB KV cache is needed, which is larger"
                                    + " than the available KV cache memory ({#} GiB). Based on"
                                    + " the available memory, the estimated maximum model"
                                    + " length is {#}",
                            "max_seq_len",
                            "needed_kv_gib",
                            "avail_kv_gib",
                            "estimated_max_len"),
                    form(
                            "ValueError: To serve at least one request with the model's max"
                                    + " seq len (100000), (4.26 GiB KV cach",
                            "max seq len ({#}), ({#} GiB",
                            "max_seq_len",
                            "needed_kv_gib"),
                    form(
                            "e is needed, which is larger than the available KV cache memory"
                                    + " (4.25 GiB). Based on the avai",
                            "larger than the available KV cache memory ({#} GiB)",
                            "avail_kv_gib"),
                    form(
                            "torch.OutOfMemoryError: CUDA out of memory. Tried to allocate"
                                    + " 1.74 GiB. GPU 1 has a total capacity of 23.57 GiB of"
                                    + " which 605.88 MiB is free.",
                            "out of memory. Tried to allocate {}. GPU {#} has a total"
                                    + " capacity of {} of which {} is free",
                            "torch_oom_try_gib",
                            "torch_gpu",
                            "torch_total",
                            "torch_free"),
                    form(
                            "ValueError: Free memory on device (9.34/23.57 GiB) on startup is"
                                    + " less than desired GPU memory utilization (0.9, 21.21"
                                    + " GiB).",
                            "Free memory on device ({}/{#} GiB) on startup is less than"
                                    + " desired GPU memory utilization ({#}, {#} GiB)",
                            "free_gib",
                            "mem_util_budget_gib",
                            "gpu_mem_util",
                            "budget_gib"));

    /// What of the engine's own settings decides memory.
    private static final List<String> SETTINGS =
            List.of(
                    "model",
                    "max_seq_len",
                    "dtype",
                    "quantization",
                    "tensor_parallel_size",
                    "pipeline_parallel_size",
                    "kv_cache_dtype",
                    "enforce_eager");

    private VllmForms() {}

    private static void config(Reading reading, Template.Match match) {
        Collected vllm = reading.vllm();
        reading.build(match.text(0));
        for (String setting : match.text(1).split(", ", 64)) {
            int equals = setting.indexOf('=');
            String name = setting.substring(0, Math.max(0, equals));
            if (SETTINGS.contains(name)) {
                vllm.first(name, Scan.unquoted(setting.substring(equals + 1)));
            }
        }
    }

    /// A line whose gaps are facts by these names; a gap without a name is passed over.
    private static Form form(String sample, String template, String... names) {
        return Form.of(
                sample,
                template,
                (reading, match) -> {
                    for (int i = 0; i < names.length; i++) {
                        if (!names[i].isEmpty()) {
                            reading.vllm().first(names[i], match.text(i).replace(",", ""));
                        }
                    }
                });
    }
}
