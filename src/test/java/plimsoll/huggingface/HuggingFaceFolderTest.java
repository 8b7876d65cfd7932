package plimsoll.huggingface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.core.Bytes;
import plimsoll.support.Translation;

/// A model's folder: its config, and the headers of its weights.
class HuggingFaceFolderTest {
    private static final String LIST = "model.safetensors.index.json";

    @TempDir Path parent;
    private Path folder = Path.of("");
    private Path config = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(parent.resolve("Tiny-Llama"));
        config = write("config.json", tiny(false));
    }

    /// Two layers, 64 wide.
    private static String tiny(boolean tied) {
        return """
               {"model_type": "llama", "hidden_size": 64, "intermediate_size": 128,
                "num_attention_heads": 4, "num_hidden_layers": 2, "vocab_size": 100,
                "max_position_embeddings": 512, "torch_dtype": "bfloat16",
                "tie_word_embeddings": %s}
               """
                .formatted(tied);
    }

    /// Every tensor of that model; without an output matrix where it has none of its own.
    private static Shard weights(boolean tied) {
        var shard = new Shard().tensor("model.embed_tokens.weight", "BF16", 100, 64);
        for (int layer = 0; layer < 2; layer++) {
            String block = "model.layers." + layer + ".";
            for (String name : new String[] {"q_proj", "k_proj", "v_proj", "o_proj"}) {
                shard.tensor(block + "self_attn." + name + ".weight", "BF16", 64, 64);
            }
            shard.tensor(block + "mlp.gate_proj.weight", "BF16", 128, 64);
            shard.tensor(block + "mlp.up_proj.weight", "BF16", 128, 64);
            shard.tensor(block + "mlp.down_proj.weight", "BF16", 64, 128);
            shard.tensor(block + "input_layernorm.weight", "BF16", 64);
            shard.tensor(block + "post_attention_layernorm.weight", "BF16", 64);
        }
        shard.tensor("model.norm.weight", "BF16", 64);
        return tied ? shard : shard.tensor("lm_head.weight", "BF16", 100, 64);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private HuggingFaceModel read() throws IOException, ConfigException {
        return HuggingFaceFolder.read(config);
    }

    private String refusal() {
        return Translation.checked(
                () -> assertThrows(ConfigException.class, this::read).sentence());
    }

    @Test
    void isFoundByWhateverIsOpened() {
        assertEquals(Optional.of(config), HuggingFaceFolder.config(config));
        assertEquals(Optional.of(config), HuggingFaceFolder.config(folder));
        assertEquals(Optional.of(config), HuggingFaceFolder.config(folder.resolve(LIST)));
        Path shard = folder.resolve("model-00001-of-00002.safetensors");
        assertEquals(Optional.of(config), HuggingFaceFolder.config(shard));
        assertEquals(Optional.empty(), HuggingFaceFolder.config(parent));
        assertEquals(Optional.empty(), HuggingFaceFolder.config(folder.resolve("photo.jpeg")));
    }

    @Test
    void isCalledAsItsFolder() throws IOException, ConfigException {
        assertEquals("Tiny-Llama", read().spec().name());
        assertEquals(config.toString(), read().spec().id());
    }

    @Test
    void theConfigTellsWhatTheWeightsTake() throws IOException, ConfigException {
        OnDisk laidOut = read().onDisk();
        weights(false).write(folder.resolve("model.safetensors"));
        OnDisk there = read().onDisk();
        assertFalse(laidOut.isExact());
        assertTrue(there.isExact());
        assertEquals(laidOut.size(), there.size());
        assertEquals(1, read().notes().size(), read().notes().toString());
    }

    @Test
    void withoutAnOutputMatrixTheEmbeddingIsIt() throws IOException, ConfigException {
        assertFalse(read().spec().tiedEmbeddings());
        weights(true).write(folder.resolve("model.safetensors"));
        assertTrue(read().spec().tiedEmbeddings());
        assertEquals(1, read().notes().size(), read().notes().toString());
    }

    @Test
    void aSpareOutputMatrixIsLeftOut() throws IOException, ConfigException {
        write("config.json", tiny(true));
        weights(false).write(folder.resolve("model.safetensors"));
        assertTrue(read().spec().tiedEmbeddings());
    }

    @Test
    void aListTellsOfFilesThatAreNotThere() throws IOException, ConfigException {
        write(
                LIST,
                """
                {"metadata": {"total_size": 1234567},
                 "weight_map": {"model.embed_tokens.weight": "../../a.safetensors",
                                "lm_head.weight": "model-00001-of-00001.safetensors"}}
                """);
        assertEquals(new OnDisk(new Bytes(1234567), true), read().onDisk());
    }

    @Test
    void listedFilesThatAreThereAreRead() throws IOException, ConfigException {
        write(
                LIST,
                """
                {"metadata": {"total_size": 1},
                 "weight_map": {"lm_head.weight": "model-00001-of-00001.safetensors"}}
                """);
        weights(false).write(folder.resolve("model-00001-of-00001.safetensors"));
        assertTrue(read().onDisk().size().count() > 100_000);
    }

    @Test
    void saysWhenTheWeightsAreOthersThanTheConfigs() throws IOException, ConfigException {
        new Shard()
                .tensor("model.embed_tokens.weight", "BF16", 100, 64)
                .tensor("lm_head.weight", "BF16", 100, 64)
                .write(folder.resolve("model.safetensors"));
        String note = read().notes().getLast();
        assertTrue(note.contains("% fewer than the config leads to"), note);
    }

    @Test
    void saysHowMuchIsMissing() throws IOException, ConfigException {
        Path file = weights(false).write(folder.resolve("model.safetensors"));
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(out.length() - 100);
        }
        String note = read().notes().getLast();
        assertTrue(note.startsWith("The weights beside it are not complete yet: 1 MiB"), note);
    }

    @Test
    void weightsWithoutAConfigAreRefused() throws IOException {
        Files.delete(config);
        assertTrue(refusal().startsWith("There is no config.json beside the weights"));
    }

    @Test
    void damagedFilesAreNamed() throws IOException {
        write("model.safetensors", "nothing of the kind");
        assertTrue(refusal().startsWith("model.safetensors is no safetensors file"));
        write(LIST, "[]");
        assertTrue(refusal().startsWith(LIST + " is no list of tensors"));
    }

    @Test
    void aConfigIsNotAsLongAsABook() throws IOException {
        write("config.json", "{" + " ".repeat(Limits.CONFIG_BYTES));
        assertTrue(refusal().startsWith("It is longer than 2 MiB"));
    }
}
