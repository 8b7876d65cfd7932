package plimsoll.viewmodel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import plimsoll.catalog.Catalog;
import plimsoll.core.LargestContext;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.plan.Answers;
import plimsoll.plan.JsonText;
import plimsoll.plan.PlanException;

class VerdictTest {
    private static final Answers ANSWERS = new Answers(Catalog.bundled());

    private static Scenario scenario(int gib) throws PlanException {
        var text = "{\"model\":\"qwen3-14b\",\"context\":4096,\"gpu\":%d}".formatted(gib);
        return ANSWERS.scenario(JsonText.object(text));
    }

    private static String detail(Scenario scenario) {
        return Verdict.of(
                        scenario.estimate(),
                        LargestContext.of(scenario),
                        LargestContext.certain(scenario))
                .detail();
    }

    @Test
    void saysUpToWhichContextItIsCertain() throws PlanException {
        var scenario = scenario(16);
        var certain = LargestContext.certain(scenario);
        assertTrue(certain.compareTo(LargestContext.of(scenario)) < 0);
        assertTrue(
                detail(scenario).contains("(certain up to " + Wording.tokens(certain) + ")"),
                () -> detail(scenario));
    }

    @Test
    void saysWhereNothingIsCertain() throws PlanException {
        var estimate = scenario(16).estimate();
        var verdict = Verdict.of(estimate, new Tokens(8192), Tokens.NONE);
        assertTrue(verdict.detail().contains("(certain at none)"), verdict::detail);
    }
}
