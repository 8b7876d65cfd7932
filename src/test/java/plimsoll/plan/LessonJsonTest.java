package plimsoll.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.core.KvType;
import plimsoll.core.Lesson;
import plimsoll.core.Plan;
import plimsoll.core.Tokens;
import plimsoll.support.Plans;
import plimsoll.support.Translation;

class LessonJsonTest {
    private static final Lesson LESSON =
            new Lesson(
                    List.of(
                            new Lesson.Step("Łódź \"f16\"", Plans.starter()),
                            new Lesson.Step(
                                    "", Plans.withCache(Plans.starter(), KvType.Q8_0, KvType.Q4_0)),
                            new Lesson.Step(
                                    "x".repeat(80),
                                    Plans.starter().withContext(new Tokens(1024)))));

    private final Answers answers = new Answers(Plans.CATALOG);

    @TempDir private Path folder;

    @Test
    void whatIsReadIsWhatWasWritten() throws PlanException {
        var plan = new JsonObject();
        plan.add("steps", LessonJson.array(LESSON));
        var read = JsonText.object(plan.toString());
        assertEquals(LESSON, LessonJson.lesson(read, answers::scenario));
    }

    @Test
    void aPlanWithoutStepsHasNoLesson() throws PlanException {
        assertEquals(Lesson.NONE, LessonJson.lesson(new JsonObject(), answers::scenario));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'steps':1}|steps must be a list",
                "{'steps':[1]}|steps must list objects",
                "{'steps':[{'name':'a'}]}|model is missing",
                "{'steps':[{'name':1,'scenario':{}}]}|name must be text",
                "{'steps':[{'title':'a','scenario':{}}]}|did you mean",
                "{'steps':[{'name':'a','scenario':[]}]}|scenario must be an object",
                "{'steps':[{'scenario':{'model':'qwen3-14b','gpu':24,'context':0}}]}|context must be"
            })
    void whatIsNoLessonGetsASentence(String text, String words) {
        String said = Translation.checked(() -> refusal(text.replace('\'', '"')).sentence());
        assertTrue(said.contains(words), said);
    }

    private PlanException refusal(String text) {
        return assertThrows(
                PlanException.class,
                () -> LessonJson.lesson(JsonText.object(text), answers::scenario));
    }

    @Test
    void moreStepsThanALessonHasAreRefused() {
        var many = String.join(",", java.util.Collections.nCopies(Lesson.MOST + 1, "{}"));
        var refusal =
                assertThrows(
                        PlanException.class,
                        () ->
                                LessonJson.lesson(
                                        JsonText.object("{\"steps\":[" + many + "]}"),
                                        answers::scenario));
        assertTrue(refusal.sentence().contains("50"), refusal::sentence);
    }

    @Test
    void aPlanComesBackWithItsLesson() throws PlanException {
        var plan = Plan.of(Plans.starter()).withLesson(LESSON);
        var file = folder.resolve("my.plimsoll");
        var plans = new PlanFile(Plans.CATALOG);
        assertEquals(Optional.empty(), plans.write(plan, file));
        assertEquals(plan, plans.read(file));
    }
}
