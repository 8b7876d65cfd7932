package plimsoll.plan;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.catalog.Catalog;
import plimsoll.core.Backend;
import plimsoll.core.BatchOptions;
import plimsoll.core.Bytes;
import plimsoll.core.CacheOptions;
import plimsoll.core.FileType;
import plimsoll.core.FlashAttention;
import plimsoll.core.Gpu;
import plimsoll.core.GpuLayers;
import plimsoll.core.KvType;
import plimsoll.core.Os;
import plimsoll.core.Outputs;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.engine.Engines;
import plimsoll.support.Translation;

class ScenarioJsonTest {
    private static final Catalog CATALOG = Catalog.bundled();
    private static final ScenarioReader READER = new ScenarioReader(CATALOG);

    private static Scenario read(String json) throws PlanException {
        return READER.scenario(JsonText.object(json));
    }

    private static String error(String json) {
        return Translation.checked(
                () -> {
                    var answer = new Answers(CATALOG).to(json);
                    assertTrue(answer.isError(), answer.text());
                    return answer.text();
                });
    }

    /// MiB are what is written, and bytes what is meant.
    @Test
    void noByteIsLostBetweenUnits() throws PlanException {
        var plain = read("{\"model\":\"qwen3-14b\",\"gpu\":24}");
        for (long bytes : new long[] {511_000_000, 512_000_000, 1, (1L << 33) - 1}) {
            var card = Gpu.custom("My card", new Bytes(16_000_000_000L + bytes));
            var scenario = plain.withRig(Rig.of(card, 2, new Bytes(bytes)));
            assertEquals(scenario, READER.scenario(ScenarioWriter.object(scenario)));
        }
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() throws PlanException {
        var scenarios = new Scenarios(CATALOG, new Random(7));
        for (int i = 0; i < 2_000; i++) {
            Scenario scenario = scenarios.any();
            String written = ScenarioWriter.object(scenario).toString();
            assertEquals(scenario, read(written), written);
        }
    }

    @Test
    void unlikeDevicesAndMeasuredMemoriesAreReadBackTheSame() throws PlanException {
        Scenario any = new Scenarios(CATALOG, new Random(1)).any();
        var known = CATALOG.gpu("nvidia-geforce-rtx-4090").orElseThrow().gpu();
        var gpus =
                List.of(
                        known.withMemory(Bytes.ofMiB(24_000)),
                        known,
                        Gpu.custom("x", Bytes.ofGiB(8)));
        Scenario scenario = any.withRig(new Rig(gpus, Bytes.ofMiB(300)));
        assertEquals(scenario, read(ScenarioWriter.object(scenario).toString()));
    }

    @Test
    void everyFieldIsWritten() {
        Scenario scenario = new Scenarios(CATALOG, new Random(1)).any();
        assertEquals(
                Names.OF_SCENARIO.stream().sorted().toList(),
                ScenarioWriter.object(scenario).keySet().stream().sorted().toList());
    }

    @Test
    void whatIsLeftOutTakesTheEnginesDefault() throws PlanException {
        var model = CATALOG.model("qwen3-14b").orElseThrow();
        var rig = Rig.of(Gpu.custom("24 GiB GPU", Bytes.ofGiB(24)), 1, Bytes.ZERO);
        var expected =
                new Scenario(
                        model.spec(),
                        model.weights(FileType.Q4_K_M),
                        rig,
                        Engines.LLAMA_CPP,
                        model.spec().trainedContext());
        assertEquals(expected, read("{\"model\":\"qwen3-14b\",\"gpu\":24}"));
        assertEquals(expected, read("{\"model\":\"qwen3-14b\",\"gpu\":24.0,\"context\":null}"));
    }

    @Test
    void everyFieldIsRead() throws PlanException {
        Scenario read =
                read(
                        """
                        {"model":"qwen3-14b","weights":"q8_0","gpu":{"name":"x","mib":12282},
                        "devices":2,"engine":"llama.cpp","backend":"vulkan","context":8192,
                        "cacheK":"q8_0","cacheV":"q4_0","flashAttention":"on","batch":1024,
                        "ubatch":256,"slots":4,"kvUnified":true,"swaFull":true,"gpuLayers":7,
                        "kvOffload":false,"outputs":"all","reserveMiB":512,"cpuMoe":3,
                        "tensorSplit":[3,1],"os":"windows"}""");
        assertAll(
                () -> assertEquals(FileType.Q8_0, read.weights().type()),
                () ->
                        assertEquals(
                                Rig.of(Gpu.custom("x", Bytes.ofMiB(12282)), 2, Bytes.ofMiB(512))
                                        .withSplit(List.of(3, 1))
                                        .withOs(Os.WINDOWS),
                                read.rig()),
                () -> assertEquals(Backend.VULKAN, read.backend()),
                () -> assertEquals(8192, read.context().count()),
                () ->
                        assertEquals(
                                new CacheOptions(
                                        KvType.Q8_0, KvType.Q4_0, FlashAttention.ON, true, false),
                                read.cache()),
                () -> assertEquals(new BatchOptions(1024, 256, 4, true, Outputs.ALL), read.batch()),
                () -> assertEquals(new GpuLayers(7, 3), read.gpuLayers()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "weights|\"Q4_K_X\"|Q4_K_M",
                "weights|4|text",
                "gpu|\"nvidia-geforce-rtx-4070-to\"|nvidia-geforce-rtx-4070-ti",
                "gpu|true|GiB",
                "gpu|0|GiB",
                "gpu|-8|GiB",
                "gpu|1e300|16384",
                "gpu|[]|GiB",
                "mib|{\"name\":\"x\"}|12282",
                "mib|{\"mib\":0}|from 1",
                "mib|{\"mib\":1e12}|16777216",
                "name|{\"name\":\"\",\"mib\":5}|1 to 100",
                "name|{\"name\":7,\"mib\":5}|text",
                "mb|{\"mb\":5}|mib",
                "gpu|[[8]]|list of 1 to 16",
                "gpu|[8,0]|GiB",
                "gpu|{\"id\":\"nvidia-geforce-rtx-4070-to\",\"mib\":1}|nvidia-geforce-rtx-4070-ti",
                "id|{\"id\":7,\"mib\":1}|text",
                "devices|0|from 1 to 16",
                "devices|17|from 1 to 16",
                "engine|\"llamacpp\"|llama.cpp",
                "backend|\"rocm\"|cuda, vulkan",
                "context|0|from 1 to 16777216",
                "context|16777217|from 1 to 16777216",
                "context|1.5|whole",
                "context|\"8192\"|whole",
                "context|true|whole",
                "context|[1]|single",
                "cacheK|\"q9\"|q8_0",
                "cacheV|\"\"|q8_0",
                "flashAttention|\"yes\"|auto, on, off",
                "flashAttention|true|text",
                "batch|0|from 1",
                "batch|1048577|1048576",
                "ubatch|0|from 1",
                "ubatch|1048577|1048576",
                "slots|0|from 1 to 256",
                "slots|257|from 1 to 256",
                "kvUnified|1|true or false",
                "swaFull|\"true\"|true or false",
                "gpuLayers|-1|\\\"all\\\"",
                "gpuLayers|\"every\"|\\\"all\\\"",
                "gpuLayers|{}|\\\"all\\\"",
                "kvOffload|\"no\"|true or false",
                "cpuMoe|-1|\\\"all\\\"",
                "cpuMoe|true|\\\"all\\\"",
                "tensorSplit|[3,1]|each of 1 GPUs",
                "tensorSplit|[0]|not all nought",
                "tensorSplit|[-1]|whole number",
                "tensorSplit|[1.5]|whole number",
                "tensorSplit|[1001]|0 to 1000",
                "tensorSplit|\"3;1\"|whole number",
                "tensorSplit|{}|whole number",
                "os|\"dos\"|linux, windows, macos",
                "outputs|\"some\"|server, all",
                "reserveMiB|-1|from 0",
                "contxt|1|context",
                "cachek|\"f16\"|cacheK"
            })
    void aWrongValueIsNamedWithItsFieldAndTheRemedy(String field, String value, String remedy) {
        String outer = List.of("mib", "mb", "name", "id").contains(field) ? "gpu" : field;
        String gpu = outer.equals("gpu") ? "" : ",\"gpu\":24";
        String error =
                error("{\"model\":\"qwen3-14b\"" + gpu + ",\"" + outer + "\":" + value + "}");
        assertTrue(error.startsWith("{\"error\":\"" + field + " "), error);
        assertTrue(error.contains(remedy), error);
    }

    @Test
    void aListSaysHowManyThereAre() {
        String error = error("{\"model\":\"qwen3-14b\",\"gpu\":[8,8],\"devices\":2}");
        assertTrue(error.contains("devices counts GPUs that are alike"), error);
    }

    @Test
    void aSplitMayBeWrittenAsOnACommandLine() throws PlanException {
        String two = "{\"model\":\"qwen3-14b\",\"gpu\":24,\"devices\":2,\"tensorSplit\":";
        assertEquals(List.of(3, 1), read(two + "\"3,1\"}").rig().split());
        assertEquals(List.of(3, 1), read(two + "[3,1]}").rig().split());
        assertEquals(List.of(), read(two + "[]}").rig().split());
    }

    @Test
    void aMissingFieldIsNamed() {
        assertTrue(error("{\"gpu\":24}").contains("model is missing"));
        assertTrue(error("{\"model\":\"qwen3-14b\"}").contains("gpu is missing"));
    }

    @Test
    void anUnknownModelGetsTheNearestOnes() {
        assertTrue(error("{\"model\":\"qwen3-14\",\"gpu\":24}").contains("qwen3-14b"));
        assertTrue(error("{\"model\":\"x.gguf\",\"gpu\":24}").contains("x.gguf"));
    }

    @Test
    void whatTheEngineRefusesIsAnErrorOfThatField() {
        String error =
                error(
                        "{\"model\":\"qwen3-14b\",\"gpu\":24,\"cacheV\":\"q8_0\","
                                + "\"flashAttention\":\"off\"}");
        assertTrue(error.startsWith("{\"error\":\"cacheV is refused: "), error);
        assertTrue(error.contains("flash attention"), error);
    }

    @Test
    void aFieldGivenTwiceIsAnError() {
        assertTrue(error("{\"model\":\"a\",\"model\":\"b\"}").contains("model is given twice"));
    }

    @Test
    void deepAndLongLinesAreRefused() {
        assertTrue(error("{\"gpu\":" + "[".repeat(20_000)).contains("not a JSON object"));
        assertTrue(error("{\"model\":\"" + "x".repeat(JsonText.LONGEST)).contains("is longer"));
        assertThrows(PlanException.class, () -> JsonText.object("{} {}"));
    }
}
