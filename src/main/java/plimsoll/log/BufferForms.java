package plimsoll.log;

import java.util.List;

/// Lines that print one buffer.
final class BufferForms {
    static final List<Form> ALL =
            List.of(
                    // An image encoder's own scratch, which is not the model's.
                    Form.of(
                            "alloc_compute_meta:      CUDA0 compute buffer size =   248.10"
                                    + " MiB",
                            "alloc_compute_meta: {w} compute buffer size = {#} MiB",
                            (reading, match) -> {}),
                    Form.of(
                            "llama_kv_cache_dsv4:      CUDA0 DeepSeek4 compressed KV buffer"
                                    + " size =   120.00 MiB",
                            "{w} DeepSeek4 compressed KV buffer size = {#} MiB",
                            (reading, match) -> reading.buffers().kv(named(match))),
                    Form.of(
                            "llama_kv_cache_unified:    Vulkan0 KV buffer size =  2048.00" + " MiB",
                            "{w} KV buffer size = {#} MiB",
                            (reading, match) -> reading.buffers().kv(named(match))),
                    Form.of(
                            "llama_memory_recurrent:      CUDA0 RS buffer size =    56.11" + " MiB",
                            "{w} RS buffer size = {#} MiB",
                            (reading, match) -> reading.buffers().recurrent(named(match))),
                    Form.of(
                            "llama_dsv4_comp_state:      CUDA0 DSV4 CSA state buffer size ="
                                    + "    12.50 MiB",
                            "{w} DSV4 {w} state buffer size = {#} MiB",
                            (reading, match) ->
                                    reading.buffers()
                                            .recurrent(
                                                    new NamedBuffer(match.text(0), match.mib(2)))),
                    Form.of(
                            "sched_reserve:      CUDA0 compute buffer size =   493.00 MiB",
                            "{w} compute buffer size = {#} MiB",
                            (reading, match) -> {
                                reading.load().trouble.complete();
                                reading.buffers().compute(named(match));
                            }),
                    Form.of(
                            "llama_context:  CUDA_Host  output buffer size =     0.95 MiB",
                            "{w} output buffer size = {#} MiB",
                            (reading, match) -> reading.buffers().output(named(match))),
                    Form.of(
                            "llama_new_context_with_model:  CUDA_Host input buffer size  "
                                    + " =    11.02 MiB",
                            "{w} input buffer size = {#} MiB",
                            (reading, match) -> reading.buffers().input(named(match))),
                    Form.of(
                            "load_tensors:   CPU_Mapped model buffer size =  8740.26 MiB",
                            "{w} model buffer size = {#} MiB",
                            (reading, match) -> reading.weights().buffers.model(named(match))),
                    Form.of(
                            "llm_load_tensors:      CUDA0 buffer size =  3250.78 MiB",
                            "load_tensors: {w} buffer size = {#} MiB",
                            (reading, match) -> reading.weights().buffers.model(named(match))));

    private BufferForms() {}

    private static NamedBuffer named(Template.Match match) {
        return new NamedBuffer(match.text(0), match.mib(1));
    }
}
