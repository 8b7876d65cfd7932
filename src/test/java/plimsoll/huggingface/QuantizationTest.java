package plimsoll.huggingface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.support.Translation;

/// How configs say that their models are quantized.
class QuantizationTest {
    private static Quantization of(String json) throws ConfigException {
        var config = new JsonObject();
        config.add("quantization_config", JsonParser.parseString(json));
        return Quantization.of(new Config(config)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    awq          | "bits":4,"group_size":128   | 4 bits in groups of 128 | 4.15625
                    gptq         | "bits":4,"group_size":128   | 4 bits in groups of 128 | 4.15625
                    gptq         | "bits":8,"group_size":-1    | 8 bits                  | 8
                    fp8          | "weight_block_size":[64,64] | 8 bits in groups of 64  | 8.0078125
                    fp8          | "fmt":"e4m3"                | 8 bits                  | 8
                    bitsandbytes | "load_in_4bit":true         | 4 bits in groups of 64  | 4.5
                    bitsandbytes | "load_in_8bit":true         | 8 bits                  | 8
                    mxfp4        | "bits":4                    | 4 bits in groups of 32  | 4.25
                    modelopt     | "quant_algo":"NVFP4"        | 4 bits in groups of 16  | 4.5
                    ''           | "bits":4,"group_size":64    | 4 bits in groups of 64  | 4.5
                    hqq          | "nbits":3                   | 3 bits                  | 3
                    """)
    void isUnderstood(String method, String fields, String words, double bits)
            throws ConfigException {
        Quantization how = of("{\"quant_method\":\"%s\",%s}".formatted(method, fields));
        assertTrue(how.words().endsWith(", " + words), how.words());
        assertEquals(bits, how.bitsPerValue());
    }

    @Test
    void isCalledByItsMethod() throws ConfigException {
        assertEquals("AWQ, 4 bits in groups of 128", of("{\"quant_method\":\"awq\"}").words());
        assertEquals("hqq, 4 bits", of("{\"quant_method\":\"hqq\"}").words());
    }

    @Test
    void compressedTensorsSayItInGroups() throws ConfigException {
        Quantization how =
                of(
                        """
                        {"quant_method":"compressed-tensors","ignore":["lm_head"],"config_groups":
                         {"group_0":{"targets":["Linear"],"weights":
                          {"num_bits":4,"type":"int","strategy":"group","group_size":128}}}}
                        """);
        assertEquals("compressed-tensors, 4 bits in groups of 128", how.words());
        assertEquals(4.125, how.bitsPerValue());
    }

    @Test
    void namesWhatStaysAsItWas() throws ConfigException {
        Quantization how =
                of(
                        """
                        {"quant_method":"mxfp4","modules_to_not_convert":
                         ["model.layers.*.self_attn","model.layers.*.mlp.router","lm_head"]}
                        """);
        assertTrue(how.leaves("layers.3.self_attn.q_proj"));
        assertTrue(how.leaves("lm_head"));
        assertFalse(how.leaves("layers.3.mlp.experts.up_proj"));
    }

    @Test
    void expressionsAreReadAndNotRun() throws ConfigException {
        assertTrue(Wildcard.fits("re:.*self_attn.*", "layers.3.self_attn.q_proj"));
        assertTrue(Wildcard.fits("re:.*lm_head", "lm_head"));
        assertTrue(Wildcard.fits("model.layers.3.mlp.gate_proj", "layers.3.mlp.gate_proj"));
        assertFalse(Wildcard.fits("model.layers.3.mlp.gate", "layers.3.mlp.gate_proj"));
        assertFalse(Wildcard.fits("model.layers.13", "layers.3.mlp.gate_proj"));
        assertFalse(Wildcard.fits("re:(a+)+$", "layers.3.mlp.gate_proj"));
        assertFalse(Wildcard.fits("*", "layers.3.mlp.gate_proj"));
    }

    @Test
    void valuesThatCannotBeAreNamed() {
        String wrong = "{\"quant_method\":\"awq\",\"bits\":1000}";
        String said =
                Translation.checked(
                        () -> assertThrows(ConfigException.class, () -> of(wrong)).sentence());
        assertTrue(said.startsWith("bits should be a whole number from 1 to 16"));
    }
}
