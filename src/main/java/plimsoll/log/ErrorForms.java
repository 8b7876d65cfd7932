package plimsoll.log;

import java.util.List;

/// Lines that speak of a failure without its size.
///
/// The first that matches counts, so what names a cause comes before what only follows from it.
final class ErrorForms {
    static final List<Form> CAUSES =
            List.of(
                    sign(
                            "llama_kv_cache_update_impl: failed to allocate compute buffers",
                            "llama_kv_cache_update{}: failed to allocate compute",
                            Symptom.CACHE_UPDATE_TOO_LARGE,
                            Step.GENERATION),
                    sign(
                            "llama_init_from_model: failed to allocate compute pp buffers",
                            "failed to allocate compute {w}",
                            Symptom.COMPUTE_TOO_LARGE,
                            Step.COMPUTE),
                    sign(
                            "llama_init_from_model: failed to allocate buffer for kv cache",
                            "failed to allocate buffer for {w} cache",
                            Symptom.KV_CACHE_TOO_LARGE,
                            Step.KV_CACHE),
                    sign(
                            "llama_new_context_with_model: failed to allocate KV cache",
                            "failed to allocate KV cache",
                            Symptom.KV_CACHE_TOO_LARGE,
                            Step.KV_CACHE),
                    sign(
                            "llama_kv_cache_init() failed for self-attention cache",
                            "failed for self-attention cache",
                            Symptom.KV_CACHE_TOO_LARGE,
                            Step.KV_CACHE),
                    sign(
                            "llama_model_load: unable to allocate CUDA0 buffer",
                            "unable to allocate {w} buffer",
                            Symptom.WEIGHTS_TOO_LARGE,
                            Step.WEIGHTS),
                    Form.of(
                            "sched_reserve: retrying without pipeline parallelism",
                            "retrying without pipeline parallelism",
                            (reading, match) -> reading.load().trouble.retried()),
                    sign(
                            "ggml_cuda_host_malloc: failed to allocate 308.00 MiB of pinned memory",
                            "ailed to allocate {} of pinned memory",
                            Symptom.PINNED_MEMORY_REFUSED,
                            Step.HOST),
                    sign(
                            "ggml_vulkan: Failed to allocate pinned memory (ErrorOutOfHostMemory)",
                            "ailed to allocate pinned memory",
                            Symptom.PINNED_MEMORY_REFUSED,
                            Step.HOST),
                    sign(
                            "ggml_vulkan: Requested buffer size exceeds device memory allocation"
                                    + " limit: ErrorOutOfDeviceMemory",
                            "equested buffer size exceeds",
                            Symptom.BUFFER_LIMIT,
                            Step.UNKNOWN),
                    sign(
                            "ggml_vulkan: device buffer size limit: ErrorOutOfDeviceMemory",
                            "buffer size limit",
                            Symptom.BUFFER_LIMIT,
                            Step.UNKNOWN),
                    sign(
                            "vk::Device::allocateMemory: ErrorOutOfDeviceMemory",
                            "ErrorOutOfDeviceMemory",
                            Symptom.DEVICE_FULL,
                            Step.UNKNOWN),
                    sign(
                            "llama_params_fit: failed to fit params to free device memory:"
                                    + " n_gpu_layers already set by user to 99, abort",
                            "failed to fit params to free device memory",
                            Symptom.FIT_PINNED,
                            Step.UNKNOWN),
                    sign(
                            "ggml_metal_log_allocated_size: warning: current allocated size is"
                                    + " greater than the recommended max working set size",
                            "greater than the recommended max working set size",
                            Symptom.WORKING_SET_EXCEEDED,
                            Step.UNKNOWN),
                    sign(
                            "error: Insufficient Memory"
                                    + " (00000008:kIOGPUCommandBufferCallbackErrorOutOfMemory)",
                            "Insufficient Memory",
                            Symptom.METAL_OUT_OF_MEMORY,
                            Step.GENERATION),
                    sign(
                            "model requires more system memory (12.4 GiB) than is available (7.8"
                                    + " GiB)",
                            "requires more system memory",
                            Symptom.SYSTEM_MEMORY_SHORT,
                            Step.HOST),
                    sign(
                            "CUDA error: out of memory",
                            "error: out of memory",
                            Symptom.POOL_GREW,
                            Step.UNKNOWN),
                    sign(
                            "CUDA error 2 at /llama.cpp/ggml-cuda.cu:7233: out of memory",
                            "error {#} at {}: out of memory",
                            Symptom.POOL_GREW,
                            Step.UNKNOWN));

    static final List<Form> VLLM =
            List.of(
                    sign(
                            "The model's max seq len (8192) is larger than the maximum number of"
                                    + " tokens that can be stored in KV cache (6048).",
                            "larger than the maximum number of tokens that can be stored",
                            Symptom.MAX_LENGTH_EXCEEDS_CACHE,
                            Step.KV_CACHE),
                    sign(
                            "which is larger than the available KV cache memory (4.25 GiB).",
                            "larger than the available KV cache memory",
                            Symptom.MAX_LENGTH_EXCEEDS_CACHE,
                            Step.KV_CACHE),
                    sign(
                            "ValueError: No available memory for the cache blocks.",
                            "No available memory for the cache blocks",
                            Symptom.NO_ROOM_FOR_BLOCKS,
                            Step.KV_CACHE),
                    sign(
                            "ValueError: Free memory on device (9.34/23.57 GiB) on startup is less"
                                    + " than desired GPU memory utilization (0.9, 21.21 GiB).",
                            "on startup is less than desired GPU memory utilization",
                            Symptom.UTILIZATION_NOT_FREE,
                            Step.UNKNOWN),
                    sign(
                            "CUDA out of memory occurred when warming up sampler with 1024 dummy"
                                    + " requests.",
                            "out of memory occurred when warming up sampler",
                            Symptom.SAMPLER_WARM_UP,
                            Step.COMPUTE),
                    sign(
                            "OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB.",
                            "out of memory. Tried to allocate",
                            Symptom.TORCH_OUT_OF_MEMORY,
                            Step.UNKNOWN));

    static final List<Form> FOLLOW_UPS =
            List.of(
                    named(
                            "common_init_from_params: failed to create context with model 'x.gguf'",
                            "failed to create context with model '{}'"),
                    named(
                            "common_init_from_params: failed to load model 'models/x.gguf'",
                            "failed to load model '{}'"),
                    follow("llama_init_from_model: failed to initialize the context:"),
                    follow("error loading model"),
                    follow("unable to load model"),
                    follow("failed to load model"),
                    follow("failed to create context"),
                    follow("exiting due to model loading error"),
                    follow("runner process has terminated"),
                    follow("runner process no longer running"),
                    follow("Load Text Model OK: False"),
                    sign(
                            "ggml.c:1156: GGML_ASSERT(S > 0) failed",
                            "GGML_ASSERT({}) failed",
                            Symptom.ASSERTION,
                            Step.UNKNOWN));

    private ErrorForms() {}

    private static Form sign(String sample, String template, Symptom symptom, Step step) {
        return Form.of(sample, template, (reading, _) -> reading.error(symptom, step));
    }

    private static Form follow(String words) {
        return sign(words, words, Symptom.FOLLOW_UP, Step.UNKNOWN);
    }

    /// A line that also names the file of the model.
    private static Form named(String sample, String template) {
        return Form.of(
                sample,
                template,
                (reading, match) -> {
                    reading.load().fileIfUnknown(match.text(0));
                    reading.error(Symptom.FOLLOW_UP, Step.UNKNOWN);
                });
    }
}
