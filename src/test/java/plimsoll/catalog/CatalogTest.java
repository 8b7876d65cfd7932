package plimsoll.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.core.Bytes;
import plimsoll.core.FileType;
import plimsoll.core.Gpu;
import plimsoll.core.KvType;

class CatalogTest {
    private static final Catalog CATALOG = Catalog.bundled();
    private static final List<CatalogModel> MODELS = CATALOG.models();
    private static final List<CatalogGpu> GPUS = CATALOG.gpus();

    /// Models whose published count is the rounded number in their name.
    private static final Map<String, String> ROUNDED =
            Map.of("glm-4-32b-0414", "32B", "mistral-small-22b-2409", "22B");

    @Test
    void everyEntryIsRight() {
        assertEquals(List.of(), CATALOG.problems().stream().map(Exception::getMessage).toList());
    }

    @Test
    void thereAreManyModelsAndDevices() {
        assertTrue(MODELS.size() >= 140, MODELS.size() + " models");
        assertTrue(GPUS.size() >= 240, GPUS.size() + " devices");
    }

    @Test
    void namesAreUnique() {
        assertUnique(MODELS.stream().map(CatalogModel::name).toList());
        assertUnique(GPUS.stream().map(CatalogGpu::name).toList());
    }

    private static void assertUnique(List<String> names) {
        var seen = new HashSet<String>();
        names.forEach(name -> assertTrue(seen.add(name), name));
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void tensorsMakeThePublishedCount(CatalogModel model) {
        double count = model.weights(FileType.F16).count() + model.elsewhere();
        double error = Math.abs(count / model.parameters() - 1);
        assertEquals(ROUNDED.containsKey(model.id()), error > 0.01, model.id() + " " + error);
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void modelsAreWhole(CatalogModel model) {
        assertTrue(model.id().matches("[a-z0-9][a-z0-9.-]*"), model.id());
        assertFalse(model.source().isBlank());
        assertFalse(model.publisher().isBlank());
        assertFalse(model.family().isBlank());
        assertTrue(model.released().matches("|20\\d\\d-[01]\\d(-[0-3]\\d)?"), model.released());
        assertTrue(model.activeParameters() <= model.parameters());
        assertTrue(model.kind().endsWith(model.spec().layers().size() + " layers"));
        for (PublishedFile file : model.files()) {
            assertFalse(file.source().isBlank());
            assertTrue(file.precision().compareTo(file.size()) < 0);
        }
    }

    @ParameterizedTest
    @FieldSource("GPUS")
    void devicesAreWhole(CatalogGpu gpu) {
        assertTrue(gpu.id().matches("[a-z0-9][a-z0-9.-]*"), gpu.id());
        assertFalse(gpu.source().isBlank());
        assertFalse(gpu.segment().isBlank());
        assertNotEquals(Gpu.Kind.OTHER, gpu.gpu().kind());
        double share = gpu.gpu().memory().inMiB() / gpu.marketed().inMiB();
        assertTrue(0.9 < share && share <= 1, gpu.id() + " has " + share + " of its memory");
        long bandwidth = gpu.gpu().bandwidth();
        assertTrue(bandwidth == 0 || bandwidth > 30_000_000_000L, gpu.id() + " " + bandwidth);
    }

    /// From a GTX 1050 Ti to a B200.
    @ParameterizedTest
    @FieldSource("GPUS")
    void threadsAreThoseOfWholeMultiprocessors(CatalogGpu gpu) {
        int threads = gpu.gpu().threads();
        if (threads == 0) {
            return;
        }
        assertEquals(Gpu.Kind.NVIDIA, gpu.gpu().kind());
        assertTrue(threads % 1024 == 0 || threads % 1536 == 0, gpu.id() + " " + threads);
        assertTrue(12_288 <= threads && threads <= 303_104, gpu.id() + " " + threads);
        double each = (double) gpu.gpu().bandwidth() / threads;
        assertTrue(each == 0 || 3e6 < each && each < 30e6, gpu.id() + " " + each);
        assertTrue(gpu.source().contains("; multiprocessors: "), gpu.id());
    }

    @ParameterizedTest
    @CsvSource({
        "nvidia-geforce-gtx-1080-ti, 28, 2048",
        "nvidia-tesla-v100-sxm2-32-gb, 80, 2048",
        "nvidia-tesla-t4, 40, 1024",
        "nvidia-geforce-rtx-2080-ti, 68, 1024",
        "nvidia-a100-sxm4-80-gb, 108, 2048",
        "nvidia-geforce-rtx-3060-12-gb, 28, 1536",
        "nvidia-geforce-rtx-3090, 82, 1536",
        "nvidia-h100-sxm5-80-gb, 132, 2048",
        "nvidia-geforce-rtx-4060-laptop-gpu, 24, 1536",
        "nvidia-geforce-rtx-4090, 128, 1536",
        "nvidia-geforce-rtx-5090, 170, 1536",
        "nvidia-rtx-pro-6000-blackwell, 188, 1536"
    })
    void threadsAreThoseThatAreKnown(String id, int multiprocessors, int each) {
        assertEquals(multiprocessors * each, CATALOG.gpu(id).orElseThrow().gpu().threads());
    }

    @Test
    void theThreadsOfNearlyEveryCardAreKnown() {
        var cards =
                GPUS.stream()
                        .map(CatalogGpu::gpu)
                        .filter(gpu -> gpu.kind() == Gpu.Kind.NVIDIA && !gpu.unified())
                        .toList();
        long known = cards.stream().filter(gpu -> gpu.threads() > 0).count();
        assertTrue(known >= cards.size() - 3, known + " of " + cards.size());
    }

    @Test
    void everyTypeIsKnown() {
        for (FileType type : FileType.every()) {
            assertTrue(CATALOG.weightType(type).isPresent(), type.label());
        }
        for (KvType type : KvType.values()) {
            assertTrue(CATALOG.cacheType(type).isPresent(), type.label());
        }
    }

    @Test
    void moreBitsAreCloserToTheWholeModel() {
        assertTrue(divergence(FileType.Q8_0) < divergence(FileType.Q6_K));
        assertTrue(divergence(FileType.Q6_K) < divergence(FileType.Q4_K_M));
        assertTrue(divergence(FileType.Q4_K_M) < divergence(FileType.Q2_K));
    }

    private static double divergence(FileType type) {
        return CATALOG.weightType(type).orElseThrow().quality().stream()
                .filter(quality -> quality.model().equals("Llama 3 8B"))
                .findFirst()
                .orElseThrow()
                .divergence()
                .orElseThrow();
    }

    @Test
    void weightsAreMadeOnce() {
        var model = CATALOG.model("qwen3-14b").orElseThrow();
        assertSame(model.weights(FileType.Q4_K_M), model.weights(FileType.Q4_K_M));
        assertEquals(8_995_793_920L, model.weights(FileType.Q4_K_M).size().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gemma-3-1b", "gpt-oss-20b", "qwen3-30b-a3b", "lfm2-1.2b"})
    void typesAreOfferedFromTheSmallestFile(String id) {
        var model = CATALOG.model(id).orElseThrow();
        var sizes = model.fileTypes().stream().map(t -> model.weights(t).size()).toList();
        assertEquals(sizes.stream().sorted(Comparator.naturalOrder()).toList(), sizes);
        assertTrue(model.fileTypes().contains(FileType.Q8_0));
    }

    @Test
    void aDeviceHasTheMemoryThatItsDriverReports() {
        var gpu = CATALOG.gpu("nvidia-geforce-rtx-4070-ti").orElseThrow();
        assertEquals(Bytes.ofMiB(12282), gpu.gpu().memory());
        assertEquals(Bytes.ofGiB(12), gpu.marketed());
        assertEquals("RTX 4070 Ti", gpu.name());
    }

    @Test
    void modelsAndDevicesAreFoundByIdAliasAndName() {
        assertEquals("command-r-v01", CATALOG.model("command-r-35b-v01").orElseThrow().id());
        assertEquals("qwen3-14b", CATALOG.model("Qwen3 14B").orElseThrow().id());
        assertEquals("nvidia-geforce-rtx-4090", CATALOG.gpu("rtx 4090").orElseThrow().id());
        assertTrue(CATALOG.model("").isEmpty());
        assertTrue(CATALOG.gpu("rtx").isEmpty());
    }

    @Test
    void suggestsTheNearestThree() {
        assertEquals("qwen3-14b", CATALOG.nearestModels("qwen-14b").getFirst());
        assertEquals("llama-3-8b", CATALOG.nearestModels("lama-3-8b").getFirst());
        assertEquals(
                List.of(
                        "nvidia-geforce-rtx-4070-ti",
                        "nvidia-geforce-rtx-4070-ti-super",
                        "nvidia-geforce-rtx-4070"),
                CATALOG.nearestGpus("rtx4070ti"));
        assertEquals(3, CATALOG.nearestModels("").size());
        assertEquals(3, Set.copyOf(CATALOG.nearestGpus("x".repeat(100_000))).size());
    }

    @Test
    void saysWhatKindOfModelItIs() {
        assertEquals("dense · GQA 8 · 40 layers", kind("qwen3-14b"));
        assertEquals("MoE 128×8 · GQA 4 · 48 layers", kind("qwen3-30b-a3b"));
        assertEquals("dense · window 1024 · GQA 8 · 48 layers", kind("gemma-3-12b"));
        assertEquals("MoE 64×6 · MLA · 27 layers", kind("deepseek-v2-lite"));
        assertEquals("dense · Mamba · 64 layers", kind("mamba-2.8b"));
    }

    private static String kind(String id) {
        return CATALOG.model(id).orElseThrow().kind();
    }
}
