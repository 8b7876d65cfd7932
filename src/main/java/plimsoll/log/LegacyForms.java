package plimsoll.log;

import java.util.List;

/// Lines of 2023, before every backend printed its own buffers. Their MB are 1024 · 1024 bytes.
final class LegacyForms {
    static final List<Form> ALL =
            List.of(
                    Form.of(
                            "llama_model_load_internal: mem required  = 19756.66 MB (+"
                                    + " 3124.00 MB per state)",
                            "mem required = {#} MB (+ {#} MB per state)",
                            (reading, match) -> {
                                put(reading, "mem_required", match, 0);
                                put(reading, "per_state", match, 1);
                            }),
                    form(
                            "llm_load_tensors: mem required  = 4560.96 MB",
                            "mem required = {#} M",
                            "mem_required"),
                    Form.of(
                            "llama_new_context_with_model: total VRAM used: 20296.41 MiB"
                                    + " (model: 15595.94 MiB, context: 4700.47 MiB)",
                            "total VRAM used: {#} {w} (model: {#} {w} context: {#}",
                            (reading, match) -> {
                                put(reading, "total_vram", match, 0);
                                put(reading, "vram_model", match, 2);
                                put(reading, "vram_context", match, 4);
                            }),
                    form(
                            "llama_model_load_internal: total VRAM used: 7562 MB",
                            "total VRAM used: {#} M",
                            "total_vram"),
                    form("llm_load_tensors: VRAM used: 0.00 MB", "VRAM used: {#} M", "vram_used"),
                    form(
                            "llama_kv_cache_init: VRAM kv self = 2843.75 MB",
                            "VRAM kv self = {#} M",
                            "vram_kv_self"),
                    form(
                            "llama_new_context_with_model: VRAM scratch buffer: 1856.72 MiB",
                            "VRAM scratch buffer: {#} M",
                            "vram_scratch"),
                    form(
                            "llama_new_context_with_model: kv self size  = 1024.00 MB",
                            "llama_new_context_with_model: kv self size = {#} M",
                            "kv_self"),
                    form(
                            "llama_init_from_file: kv self size  = 3120.00 MB",
                            "llama_init_from_file: kv self size = {#} M",
                            "kv_self"),
                    form(
                            "llama_new_context_with_model: compute buffer total size ="
                                    + " 162.13 MB",
                            "compute buffer total size = {#} M",
                            "compute_total"));

    private LegacyForms() {}

    private static Form form(String sample, String template, String name) {
        return Form.of(sample, template, (reading, match) -> put(reading, name, match, 0));
    }

    private static void put(Reading reading, String name, Template.Match match, int gap) {
        reading.buffers().legacy(name, match.mib(gap));
    }
}
