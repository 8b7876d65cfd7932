package plimsoll.plan;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.support.Plans;
import plimsoll.support.Translation;

/// What is said in English of a file that is no plan is said in Polish, with every figure.
class WrongPlansInPolishTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"version\":1}",
                "{\"version\":99}",
                "{\"version\":0}",
                "{\"version\":{}}",
                "{\"version\":1,\"scenario\":7}",
                "{\"version\":1,\"scenarios\":{}}",
                "{\"model\":\"qwen3-14b\",\"gpu\":24,\"context\":\"long\"}",
                "{\"model\":\"qwen3-14b\",\"gpu\":24,\"cacheK\":\"q9_9\"}",
                "{\"model\":\"qwen3-14b\",\"gpu\":24,\"kvOnGpu\":2}"
            })
    void aFile(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.plimsoll"), text);
        var plans = new PlanFile(Plans.CATALOG);
        Translation.check(
                List.of("wrong.plimsoll", "version", "scenarios", "scenario", "context", "cacheK"),
                () -> List.of(sentence(plans, file)));
    }

    private static String sentence(PlanFile plans, Path file) {
        return assertThrows(PlanException.class, () -> plans.read(file)).sentence();
    }
}
