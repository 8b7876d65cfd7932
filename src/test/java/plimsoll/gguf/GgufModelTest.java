package plimsoll.gguf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.core.Architecture;
import plimsoll.core.FileType;
import plimsoll.core.GgmlType;
import plimsoll.core.Layer;
import plimsoll.core.Mixer;
import plimsoll.core.Tensor;
import plimsoll.support.GgufBuilder;
import plimsoll.support.Tiny;
import plimsoll.support.Translation;
import plimsoll.support.Written;
import plimsoll.weights.WeightFiles;

class GgufModelTest {
    @TempDir Path folder;

    @Test
    void isKnownByItsPath() throws IOException, GgufException {
        var imported = imported(Tiny.llama());
        assertEquals(folder.resolve("model.gguf").toString(), imported.spec().id());
    }

    @Test
    void estimatesAnUnknownArchitectureByAnalogyAndSaysSo() throws IOException, GgufException {
        var imported = imported(like("brandnew", Architecture.LLAMA));
        assertEquals(Architecture.LLAMA, imported.spec().architecture());
        assertEquals(Tiny.spec(Architecture.LLAMA, 2).layers(), imported.spec().layers());
        assertTrue(imported.notes().getFirst().contains("brandnew is not known"));
    }

    @Test
    void anUnknownArchitectureHasTheWindowsThatItsFileLists() throws IOException, GgufException {
        var file = like("brandnew", Architecture.LLAMA);
        file.number("brandnew.attention.sliding_window", 128);
        file.flags("brandnew.attention.sliding_window_pattern", List.of(false, true));
        assertEquals(List.of(0, 128), windows(imported(file)));
    }

    @Test
    void aPatternInTheFileComesBeforeTheUsualOne() throws IOException, GgufException {
        var spec = Tiny.spec(Architecture.GEMMA3, 6);
        var every = Written.of(spec).number("gemma3.attention.sliding_window", 512);
        assertEquals(List.of(512, 512, 512, 512, 512, 0), windows(imported(every)));
        every.number("gemma3.attention.sliding_window_pattern", 3);
        assertEquals(List.of(512, 512, 0, 512, 512, 0), windows(imported(every)));
    }

    @Test
    void phi3HasNoWindowWhateverItsFileSays() throws IOException, GgufException {
        var file = Written.of(Tiny.spec(Architecture.PHI3, 2));
        file.number("phi3.attention.sliding_window", 2047);
        assertEquals(List.of(0, 0), windows(imported(file)));
    }

    @Test
    void leavesOutTheLayersThatPredictFurtherTokens() throws IOException, GgufException {
        var spec = Tiny.spec(Architecture.QWEN3, 3);
        var file = Written.of(spec).number("qwen3.nextn_predict_layers", 1);
        var imported = imported(file);
        assertEquals(2, imported.spec().layers().size());
        var loaded =
                WeightFiles.of(spec, FileType.Q4_K_M).tensors().stream()
                        .filter(tensor -> !tensor.name().startsWith("blk.2."))
                        .toList();
        assertEquals(loaded, imported.file().tensors());
        assertTrue(imported.notes().getFirst().contains("further tokens"));
    }

    @Test
    void namesTheFileTypeAfterMostOfItsWeights() throws IOException, GgufException {
        var spec = Tiny.spec(Architecture.LLAMA, 2);
        var file = keys("llama");
        file.tensors(WeightFiles.of(spec, FileType.Q8_0).tensors());
        assertEquals(FileType.Q8_0, imported(file).file().type());
    }

    @Test
    void olderFilesOfDeepSeekKeepWholeKeysAndValues() throws IOException, GgufException {
        var file = keys("deepseek2").number("deepseek2.attention.kv_lora_rank", 64);
        file.number("deepseek2.attention.key_length", 96);
        file.number("deepseek2.attention.value_length", 64);
        file.tensors(List.of(tensor("token_embd.weight", 256, 300)));
        file.tensors(List.of(tensor("blk.0.attn_kv_a_mqa.weight", 256, 96)));
        var imported = imported(file);
        assertEquals(
                new Mixer.Attention(4, 4, 96, 64, 0, true),
                imported.spec().layers().getFirst().mixer());
        assertTrue(imported.notes().getFirst().contains("MLA"));
    }

    @ParameterizedTest
    @CsvSource({
        "general.type, mmproj, vision projector (mmproj) of",
        "general.type, adapter, LoRA adapter of",
        "general.type, imatrix, importance matrix",
        "general.architecture, clip, vision projector (mmproj) of",
        "general.architecture, nomic-bert, embedding model (nomic-bert)",
        "general.architecture, t5, T5 model",
    })
    void saysWhatAFileIsThatIsNoModel(String key, String value, String said) throws IOException {
        var file = new GgufBuilder().text(key, value);
        file.tensors(List.of(tensor("v.patch_embd.weight", 64, 64)));
        assertSays(said, file);
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        assertSays("lack general.architecture", new GgufBuilder());
        assertSays("no weights", new GgufBuilder().text("general.architecture", "llama"));
        var some = List.of(tensor("x", 8, 8));
        assertSays(
                "lack flux.block_count",
                new GgufBuilder().text("general.architecture", "flux").tensors(some));
        assertSays("no token embedding", keys("llama").tensors(some));
        var embedding = List.of(tensor("token_embd.weight", 256, 300));
        assertSays("no layer whose tensors", keys("llama").tensors(embedding));
    }

    @Test
    void saysWhichFieldIsOutOfRange() throws IOException {
        var file = new GgufBuilder().text("general.architecture", "llama");
        file.number("llama.block_count", 5000).tensors(List.of(tensor("x", 8, 8)));
        assertSays("llama.block_count should be a whole number from 1 to 1024", file);
    }

    /// A file of two layers of `tensors` that names its architecture `label`.
    private static GgufBuilder like(String label, Architecture tensors) {
        var spec = Tiny.spec(tensors, 2);
        var file = keys(label).number(label + ".attention.head_count_kv", 2);
        return file.tensors(WeightFiles.of(spec, FileType.Q4_K_M).tensors());
    }

    private static GgufBuilder keys(String label) {
        var file = new GgufBuilder().text("general.architecture", label);
        file.number(label + ".block_count", 2).number(label + ".embedding_length", 256);
        file.number(label + ".context_length", 4096);
        return file.number(label + ".attention.head_count", 4);
    }

    private static Tensor tensor(String name, long row, long rows) {
        return new Tensor(name, GgmlType.F16, List.of(row, rows));
    }

    private static List<Integer> windows(Imported imported) {
        return imported.spec().layers().stream()
                .map(Layer::mixer)
                .map(mixer -> ((Mixer.Attention) mixer).window())
                .toList();
    }

    private Imported imported(GgufBuilder file) throws IOException, GgufException {
        return GgufModel.of(GgufFile.read(file.write(folder.resolve("model.gguf"))));
    }

    private void assertSays(String part, GgufBuilder file) throws IOException {
        file.write(folder.resolve("model.gguf"));
        String said =
                Translation.checked(
                        () -> assertThrows(GgufException.class, () -> imported(file)).sentence());
        assertTrue(said.contains(part), said);
    }
}
