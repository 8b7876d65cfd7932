package plimsoll.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.core.Bytes;

/// Formats of which no posted log is at hand, in lines that the engines' sources print.
class OtherFormatsTest {
    @Test
    void aMemoryTableIsRead() {
        Load load =
                only(
                        """
                        x_print: | memory breakdown [MiB]  | total   free    self   model |
                        llama_memory_breakdown_print: |   - CUDA0 (GTX 1080 Ti) | 11165 = 8702 + \
                        (10001 =  9814 +     134 +      51) + 17592186036877 |
                        llama_memory_breakdown_print: |   - Host                |       \
                                  1189 =   964 +     112 +     113                |
                        """);
        MemoryRow gpu = load.memory().getFirst();
        assertEquals("CUDA0", gpu.device());
        assertEquals(Optional.of(Bytes.ofMiB(11165)), gpu.total());
        assertEquals(Optional.of(Bytes.ofMiB(8702)), gpu.free());
        assertEquals(Bytes.ofMiB(134), gpu.context());
        assertEquals(Bytes.ofMiB(964), load.memory().getLast().model());
    }

    @Test
    void fitLinesAreRead() {
        Load load =
                only(
                        """
                        $ llama-fit-params -m models/x.gguf -c 8192 -fitp on
                        CUDA0 4685 1024 258
                        Host 281 0 24
                        """);
        assertEquals(Optional.of("x.gguf"), load.modelFile());
        assertEquals(8192, load.flags().whole("ctx_size").orElse(0));
        assertEquals(Bytes.ofMiB(4685 + 1024 + 258), load.memory().getFirst().self());
        assertEquals("Host", load.memory().getLast().device());
    }

    @Test
    void runningModelsAreRead() {
        Load load =
                only(
                        """
                        NAME            ID            SIZE    PROCESSOR        CONTEXT    UNTIL
                        qwen3:8b        500a1f067a9f  6.6 GB  48%/52% CPU/GPU  4096       Forever
                        """);
        Map<String, String> row =
                Map.of(
                        "name", "qwen3:8b",
                        "id", "500a1f067a9f",
                        "size", "6.6 GB",
                        "processor", "48%/52% CPU/GPU",
                        "context", "4096");
        assertEquals("ollama", load.runtime());
        assertEquals(List.of(new Facts(row)), load.ollama().running());
    }

    @Test
    void linesInsideJsonAreRead() {
        Load load =
                only(
                        """
                        {"log":"llama_context: n_ctx         = 4096\\n","stream":"stderr"}
                        {"log":"llama_kv_cache: CUDA0 KV buffer size =   512.00 MiB\\n","time":"1"}
                        """);
        assertEquals(4096, load.context().whole("n_ctx").orElse(0));
        NamedBuffer cache = new NamedBuffer("CUDA0", Bytes.ofMiB(512));
        assertEquals(List.of(cache), load.buffers().kv());
    }

    @Test
    void theFirstYearIsRead() {
        Load load =
                only(
                        """
                        llama_model_load_internal: n_layer    = 60
                        llama_model_load_internal: ftype      = 2 (mostly Q4_0)
                        llama_model_load_internal: model size = 30B
                        llama_model_load_internal: mem required  = 19756.00 MB \
                        (+ 3124.00 MB per state)
                        llama_init_from_file: kv self size  = 3120.00 MB
                        """);
        assertEquals("mostly Q4_0", load.model().text("ftype").orElse(""));
        assertEquals("30B", load.model().text("type").orElse(""));
        assertEquals(
                Map.of(
                        "mem_required", Bytes.ofMiB(19756),
                        "per_state", Bytes.ofMiB(3124),
                        "kv_self", Bytes.ofMiB(3120)),
                load.buffers().legacy());
    }

    private static Load only(String text) {
        List<Load> loads = LogParser.read(text).loads();
        assertEquals(1, loads.size());
        return loads.getFirst();
    }
}
