package plimsoll.huggingface;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What published weights take, laid out by their configs alone, against the `total_size` of their
/// `model.safetensors.index.json`.
class OnDiskTest {
    @ParameterizedTest
    @CsvSource({"llama-3.1-8b, 16060522496, 0", "gpt-oss-20b, 13761264768, 0.0005"})
    void isWhatTheirListsSay(String model, long size, double tolerance) throws ConfigException {
        Config config = ConfigText.config(Published.of(model).config().toString());
        var spec = ConfigModel.spec(Path.of("config.json"), Blueprint.of(config), true);
        assertEquals(size, OnDisk.laidOut(spec, config).size().count(), tolerance * size);
    }
}
