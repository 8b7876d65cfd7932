package plimsoll.log;

import java.util.List;

/// Lines that begin a load or tell how it went: build, file, layers, graph, contexts.
final class LoadForms {
    static final List<Form> ALL =
            List.of(
                    Form.of(
                            "build: 5781 (ba3ef86c5) with cc (Ubuntu 11.4.0) 11.4.0 for"
                                    + " x86_64-linux-gnu",
                            "build: {#} ({w}) with",
                            (reading, match) -> reading.begins(match.text(0), match.text(1))),
                    Form.of(
                            "common_params_print_info: build 7410 (a1b2c3d4e) with GNU 13.3"
                                    + " for Linux x86_64",
                            "build {#} ({w}) with",
                            (reading, match) -> reading.begins(match.text(0), match.text(1))),
                    Form.of(
                            "main: build = 3475 (ac156500)",
                            "main: build = {#} ({})",
                            (reading, match) -> reading.begins(match.text(0), match.text(1))),
                    Form.of(
                            "version: 3772 (5236c98b)",
                            "version: {#} ({})",
                            (reading, match) -> reading.build(match.text(0), match.text(1))),
                    Form.of(
                            "INFO [                    main] build info |"
                                    + " tid=\"139738867924992\" timestamp=1746386578"
                                    + " build=3671 commit=\"0e001215\"",
                            "build info | {} build={#} commit=\"{}\"",
                            (reading, match) -> reading.begins(match.text(1), match.text(2))),
                    Form.of(
                            "{\"function\":\"main\",\"message\":\"build info\","
                                    + "\"build\":1977,\"commit\":\"d2f650c\"}",
                            "\"build\":{#},\"commit\":\"{}\"",
                            (reading, match) -> reading.begins(match.text(0), match.text(1))),
                    Form.of(
                            "ollama version is 0.1.40",
                            "ollama version is {w}",
                            (reading, match) -> reading.build(match.text(0))),
                    Form.of(
                            "llama_model_loader: loaded meta data with 24 key-value pairs and"
                                    + " 291 tensors from models/gritlm-7b_q4_1.gguf (version"
                                    + " GGUF V3 (latest))",
                            "loaded meta data with {#} key-value pairs and {#} tensors from"
                                    + " {} (version",
                            (reading, match) -> reading.model().file(match.text(2))),
                    Form.of(
                            "llama_model_loader: loaded meta data with 24 key-value pairs and"
                                    + " 291 tensors from models/gritlm-7b",
                            "loaded meta data with {#} key-value pairs",
                            (reading, match) -> reading.model()),
                    Form.of(
                            "32B-0414-BF16-00001-of-00002.gguf (version GGUF V3 (latest))",
                            "{w}.gguf (version GGUF",
                            (reading, match) -> reading.load().file(match.text(0) + ".gguf")),
                    Form.of(
                            "llama_model_loader: - kv  14:  qwen3.block_count u32  = 94",
                            "- kv {#}: {w} {} = {}",
                            (reading, match) -> Keys.add(match, reading.load())),
                    Form.of(
                            "llama_model_loader: - type q4_K:  374 tensors",
                            "- type {w} {#} tensors",
                            (reading, match) ->
                                    reading.load()
                                            .tensorTypes
                                            .put(match.text(0).replace(":", ""), match.text(1))),
                    Form.of(
                            "llm_load_tensors: offloaded 25/33 layers to GPU",
                            "offloaded {#}/{#} layers to GPU",
                            (reading, match) ->
                                    reading.weights().offloaded(match.whole(0), match.whole(1))),
                    Form.of(
                            "llama_context: constructing llama_context",
                            "constructing llama_context",
                            (reading, match) -> reading.context()),
                    Form.of(
                            "llama_context: n_ctx_seq (512) < n_ctx_train (262144) -- the"
                                    + " full capacity of the model will not be utilized",
                            "n_ctx_seq ({#})",
                            (reading, match) ->
                                    reading.load().context.first("n_ctx_seq", match.text(0))),
                    Form.of(
                            "llama_context: n_ctx_per_seq (70000) < n_ctx_train (262144) --"
                                    + " the full capacity of the model will not be utilized",
                            "n_ctx_per_seq ({#})",
                            (reading, match) ->
                                    reading.load().context.first("n_ctx_per_seq", match.text(0))),
                    Form.of(
                            "sched_reserve: Flash Attention was auto, set to enabled",
                            "Flash Attention was auto, set to {w}",
                            (reading, match) -> resolved(reading, match.text(0))),
                    Form.of(
                            "resolve: Flash Attention not supported, set to disabled",
                            "Flash Attention not supported, set to {w}",
                            (reading, match) -> resolved(reading, match.text(0))),
                    Form.of(
                            "resolve: Flash Attention enabled",
                            "Flash Attention {w}",
                            (reading, match) -> resolved(reading, match.text(0))),
                    Form.of(
                            "llama_kv_cache_iswa: using full-size SWA cache (ref: #13194)",
                            "using full-size SWA cache",
                            (reading, match) -> reading.load().context.put("swa_full", "1")),
                    Form.of(
                            "llama_kv_cache_iswa: creating non-SWA KV cache, size = 64000"
                                    + " cells",
                            "creating non-SWA KV cache, size = {#} cells",
                            (reading, match) ->
                                    reading.load().context.put("non_swa_cells", match.text(0))),
                    Form.of(
                            "llama_kv_cache_iswa: creating     SWA KV cache, size = 4352"
                                    + " cells",
                            "creating SWA KV cache, size = {#} cells",
                            (reading, match) ->
                                    reading.load().context.put("swa_cells", match.text(0))),
                    Form.of(
                            "llama_new_context_with_model: pipeline parallelism enabled"
                                    + " (n_copies=4)",
                            "pipeline parallelism enabled (n_copies={#})",
                            (reading, match) -> graph(reading, "pipeline_n_copies", match.text(0))),
                    Form.of(
                            "sched_reserve: reserve took 22.20 ms, sched copies = 1",
                            "sched copies = {#}",
                            (reading, match) -> graph(reading, "sched_copies", match.text(0))),
                    Form.of(
                            "sched_reserve: graph (pp bs=512, tg bs=1): nodes = 2239, splits"
                                    + " = 2, input objects = 5",
                            "graph{}: nodes = {}, splits = {}, input",
                            (reading, match) -> {
                                graph(reading, "nodes", match.text(1));
                                graph(reading, "splits", match.text(2));
                            }),
                    Form.of(
                            "llama_context: graph nodes  = 3222",
                            "graph nodes = {}",
                            (reading, match) -> graph(reading, "nodes", match.text(0))),
                    Form.of(
                            "llama_context: graph splits = 183 (with bs=512), 98 (with bs=1)",
                            "graph splits = {}",
                            (reading, match) -> graph(reading, "splits", match.text(0))),
                    Form.of(
                            "llama_new_context_with_model: graph splits (measure): 3",
                            "graph splits (measure): {}",
                            (reading, match) -> graph(reading, "splits", match.text(0))),
                    Form.of(
                            "llama_new_context_with_model: graph splits: 3",
                            "graph splits: {}",
                            (reading, match) -> graph(reading, "splits", match.text(0))),
                    Form.of(
                            "srv    load_model: initializing, n_slots = 1, n_ctx_slot ="
                                    + " 50176, kv_unified = 'false'",
                            "initializing, n_slots = {#}, n_ctx_slot = {#},",
                            (reading, match) -> {
                                reading.load().trouble.complete();
                                reading.load().context.put("n_slots", match.text(0));
                                reading.load().context.put("n_ctx_slot", match.text(1));
                            }),
                    Form.of(
                            "srv  update_slots: all slots are idle",
                            "all slots are idle",
                            (reading, match) -> reading.load().trouble.complete()));

    private LoadForms() {}

    private static void graph(Reading reading, String name, String value) {
        reading.load().graph.put(name, value);
    }

    private static void resolved(Reading reading, String value) {
        reading.load().context.put("flash_attn_resolved", value);
    }
}
