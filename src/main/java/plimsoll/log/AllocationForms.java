package plimsoll.log;

import java.util.List;

/// Lines that print one failed allocation with its size.
final class AllocationForms {
    static final List<Form> ALL =
            List.of(
                    Form.of(
                            "ggml_backend_cuda_buffer_type_alloc_buffer: allocating 1401.75"
                                    + " MiB on device 0: cudaMalloc failed: out of memory",
                            "allocating {#} MiB on device {#}: {} failed",
                            (reading, match) ->
                                    reading.failed(match.mib(0), match.text(1), Step.UNKNOWN)),
                    Form.of(
                            "ggml_gallocr_reserve_n_impl: failed to allocate CUDA0 buffer of"
                                    + " size 1469841408",
                            "ggml_gallocr_reserve_n{}: failed to allocate {w} buffer of size"
                                    + " {#}",
                            (reading, match) ->
                                    reading.failed(match.bytes(2), match.text(1), Step.COMPUTE)),
                    Form.of(
                            "output_reserve: failed to allocate output buffer of size 512.00"
                                    + " MiB",
                            "failed to allocate output buffer of size {#} MiB",
                            (reading, match) -> reading.failed(match.mib(0), "", Step.HOST)),
                    Form.of(
                            "alloc_tensor_range: failed to allocate ROCm0 buffer of size"
                                    + " 2147483648",
                            "failed to allocate {w} buffer of size {#}",
                            (reading, match) ->
                                    reading.failed(match.bytes(1), match.text(0), Step.UNKNOWN)),
                    Form.of(
                            "ggml_vulkan: Device memory allocation of size 4757131264" + " failed.",
                            "ggml_vulkan: Device memory allocation of size {#} failed",
                            (reading, match) ->
                                    reading.failure(match.bytes(0), "Vulkan", Step.UNKNOWN)),
                    Form.of(
                            "ggml_metal_buffer_init: error: failed to allocate buffer, size"
                                    + " =  5120.00 MiB",
                            "failed to allocate buffer, size = {#} MiB",
                            (reading, match) ->
                                    reading.failed(match.mib(0), "Metal", Step.UNKNOWN)),
                    Form.of(
                            "ggml_backend_sycl_buffer_type_alloc_buffer: can't allocate"
                                    + " 4602200064 Bytes of memory on device",
                            "can't allocate {#} Bytes of memory on device",
                            (reading, match) ->
                                    reading.failed(match.bytes(0), "SYCL", Step.UNKNOWN)),
                    Form.of(
                            "ggml_backend_cpu_buffer_type_alloc_buffer: failed to allocate"
                                    + " buffer of size 17179869216",
                            "failed to allocate buffer of size {#}",
                            (reading, match) -> reading.failed(match.bytes(0), "CPU", Step.HOST)),
                    Form.of(
                            "ggml_aligned_malloc: insufficient memory (attempted to allocate"
                                    + " 16384.00 MB)",
                            "insufficient memory (attempted to allocate {#} MB)",
                            (reading, match) -> reading.failed(match.mib(0), "CPU", Step.HOST)),
                    Form.of(
                            "ggml_new_tensor_impl: not enough space in the context's memory"
                                    + " pool (needed 8650880, available 8388608)",
                            "not enough space in the context's memory pool (needed {#},",
                            (reading, match) -> reading.failed(match.bytes(0), "CPU", Step.HOST)));

    private AllocationForms() {}
}
