package plimsoll.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import plimsoll.catalog.Catalog;

class AnswersNoiseTest {
    private static final Catalog CATALOG = Catalog.bundled();
    private static final Answers ANSWERS = new Answers(CATALOG);

    private final Random random = new Random(42);

    @Test
    void randomBytesGetAnError() {
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            isErrorOnOneLine(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    @Test
    void aLineCutShortGetsAnError() {
        String line = anyLine();
        for (int end = 0; end < line.length(); end++) {
            isErrorOnOneLine(line.substring(0, end));
        }
    }

    @Test
    void aDamagedLineGetsAnAnswer() {
        for (int i = 0; i < 20_000; i++) {
            StringBuilder line = new StringBuilder(anyLine());
            for (int hits = random.nextInt(4); hits >= 0; hits--) {
                line.setCharAt(random.nextInt(line.length()), (char) (32 + random.nextInt(95)));
            }
            var answer = ANSWERS.to(line.toString());
            assertEquals(
                    answer.isError(),
                    JsonParser.parseString(answer.text()).getAsJsonObject().has("error"));
            assertFalse(answer.text().contains("please report"), line + " → " + answer.text());
        }
    }

    private void isErrorOnOneLine(String line) {
        var answer = ANSWERS.to(line);
        assertTrue(answer.isError(), line);
        assertFalse(answer.text().contains("\n"), answer.text());
        assertFalse(answer.text().contains("please report"), line + " → " + answer.text());
        assertEquals(1, JsonParser.parseString(answer.text()).getAsJsonObject().size());
    }

    private String anyLine() {
        return ScenarioWriter.object(new Scenarios(CATALOG, random).any()).toString();
    }
}
