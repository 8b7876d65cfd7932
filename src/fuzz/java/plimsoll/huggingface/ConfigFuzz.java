package plimsoll.huggingface;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.support.Sentences;

/// Any text is read as a config, or refused with a [ConfigException].
class ConfigFuzz {
    static Stream<byte[]> seeds() {
        return Published.all().stream()
                .map(one -> one.config().toString().getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @DictionaryEntries({
        "\"layer_types\"",
        "\"num_hidden_layers\"",
        "\"block_configs\"",
        "\"text_config\"",
        "\"quantization_config\"",
        "\"hybrid_override_pattern\"",
        "\"kv_lora_rank\"",
        "\"linear_num_value_heads\"",
        "\"mamba_n_heads\"",
        "\"moe_layer_freq\"",
        "Infinity",
        "1e309"
    })
    @FuzzTest
    void isReadOrRefused(byte[] bytes) {
        try {
            Config config = ConfigText.config(new String(bytes, StandardCharsets.UTF_8));
            var blueprint = Blueprint.of(config);
            var spec = ConfigModel.spec(Path.of("config.json"), blueprint, true);
            OnDisk onDisk = OnDisk.laidOut(spec, config);
            new Notes(blueprint, spec, Optional.empty()).all(onDisk).forEach(Sentences::check);
        } catch (ConfigException e) {
            Sentences.check(e.sentence());
        }
    }
}
