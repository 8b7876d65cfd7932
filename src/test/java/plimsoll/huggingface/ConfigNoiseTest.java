package plimsoll.huggingface;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.support.ForAll;

/// Whatever a config holds, it is a model, or a [ConfigException] says what is wrong.
class ConfigNoiseTest {
    private static final List<Published> ALL = Published.all();
    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "\"\"",
                    "\"x\"",
                    "[]",
                    "[1]",
                    "[\"x\"]",
                    "[[]]",
                    "{}",
                    "{\"x\":1}",
                    "0",
                    "-1",
                    "1",
                    "2",
                    "1.5",
                    "64",
                    "4096",
                    "1048576",
                    "2147483647",
                    "9223372036854775807",
                    "1e308",
                    "1e999999999",
                    "-1e400",
                    "Infinity",
                    "NaN");

    @Test
    void aConfigThatBreaksOffAnywhereIsRefused() {
        String text = Published.of("gpt-oss-20b").config().toString();
        for (int length = 0; length < text.length(); length++) {
            String part = text.substring(0, length);
            assertThrows(ConfigException.class, () -> Published.spec(part), part);
        }
    }

    @Test
    void otherValuesAreReadOrRefused() {
        ForAll.check(20_000, ConfigNoiseTest::changed, ConfigNoiseTest::assertReadOrRefused);
    }

    private static String changed(SplittableRandom random) {
        JsonObject config = ALL.get(random.nextInt(ALL.size())).config().deepCopy();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            boolean inner = config.has("text_config") && random.nextInt(4) > 0;
            change(inner ? config.getAsJsonObject("text_config") : config, random);
        }
        return config.toString();
    }

    private static void change(JsonObject fields, SplittableRandom random) {
        List<String> names = List.copyOf(fields.keySet());
        String name = names.get(random.nextInt(names.size()));
        if (!name.equals("text_config")) {
            fields.add(name, parsed(VALUES.get(random.nextInt(VALUES.size()))));
        }
    }

    private static JsonElement parsed(String value) {
        return JsonParser.parseString(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "7", "\"x\"", "{", "{}", "{\"model_type\":\"llama\"}"})
    void littleIsReadOrRefused(String text) {
        assertReadOrRefused(text);
    }

    @Test
    void deepNestingIsRefused() {
        int deep = 100_000;
        String text = "{\"a\":" + "[".repeat(deep) + "]".repeat(deep) + "}";
        assertThrows(ConfigException.class, () -> Published.spec(text));
    }

    static void assertReadOrRefused(String text) {
        try {
            Published.spec(text);
        } catch (ConfigException e) {
            assertTrue(e.sentence().endsWith("."), e.sentence());
        }
    }
}
