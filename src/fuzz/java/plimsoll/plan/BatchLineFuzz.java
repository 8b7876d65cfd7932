package plimsoll.plan;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.catalog.Catalog;

/// Any line of a batch is answered, and never with a defect of the program.
class BatchLineFuzz {
    private static final Answers ANSWERS = new Answers(Catalog.bundled());

    static Stream<byte[]> seeds() {
        return Stream.of(
                        """
                        {"model":"qwen3-14b","gpu":24,"context":8192,"cacheK":"q8_0"}
                        """,
                        """
                        {"model":"gpt-oss-20b","gpu":{"name":"card","mib":12282},"devices":2,
                         "backend":"vulkan","flashAttention":"off","gpuLayers":12,"slots":4,
                         "batch":512,"ubatch":128,"kvUnified":true,"outputs":"all"}
                        """)
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @DictionaryEntries({
        "\"model\"",
        "\"weights\"",
        "\"gpu\"",
        "\"devices\"",
        "\"engine\"",
        "\"backend\"",
        "\"context\"",
        "\"cacheK\"",
        "\"cacheV\"",
        "\"flashAttention\"",
        "\"batch\"",
        "\"ubatch\"",
        "\"slots\"",
        "\"kvUnified\"",
        "\"swaFull\"",
        "\"gpuLayers\"",
        "\"kvOffload\"",
        "\"outputs\"",
        "\"reserveMiB\"",
        "\"llama-3.1-8b\"",
        "\"falcon-mamba-7b\"",
        "\"deepseek-v3\"",
        "\"gemma-4-e2b\"",
        "\"granite-4.0-h-tiny\"",
        "\"llama-4-scout\"",
        "\"Q8_0\""
    })
    @FuzzTest
    void isAnswered(byte[] bytes) {
        Answers.Answer answer = ANSWERS.to(new String(bytes, StandardCharsets.UTF_8));
        JsonObject object = JsonParser.parseString(answer.text()).getAsJsonObject();
        if (answer.isError() && object.get("error").getAsString().endsWith("please report it.")) {
            throw new AssertionError(answer.text());
        }
    }
}
