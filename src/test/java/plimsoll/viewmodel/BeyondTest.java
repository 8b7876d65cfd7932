package plimsoll.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.core.Conversation;
import plimsoll.core.FileType;
import plimsoll.core.Forecast;
import plimsoll.core.Os;
import plimsoll.core.Plan;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.support.Plans;
import plimsoll.support.Speaking;
import plimsoll.words.Language;

/// On Windows, what is too much for an NVIDIA card spills; elsewhere memory is out.
class BeyondTest {
    private static final Tokens LARGE = new Tokens(32_768);

    private static Scenario starter(Os os) {
        var starter = Plans.starter();
        return starter.withRig(starter.rig().withOs(os));
    }

    private static Scenario hopeless(Os os) {
        var scenario = Plans.of("llama-3.1-405b", FileType.F16, 24, 4096);
        var card = Plans.starter().rig();
        return scenario.withRig(card.withOs(os));
    }

    /// All that names the point, wherever it is shown.
    private static List<String> said(Scenario scenario) {
        var forecast = Forecast.of(scenario);
        var rival = scenario.withContext(new Tokens(4096));
        var said = new ArrayList<String>();
        said.add(Verdict.of(forecast).headline());
        said.add(Verdict.of(forecast).detail());
        said.add(Beyond.of(forecast.estimate()).mark(forecast.largest()));
        said.add(Beyond.of(forecast.estimate()).spoken(forecast.largest()));
        Reading.of(forecast, Conversation.SHORT_CHAT).forEach(tile -> said.add(tile.caption()));
        var alone = Outlook.of(Plan.of(scenario));
        said.add(SlideText.title(alone));
        said.add(CurveTable.markdown(SlideText.title(alone), alone));
        said.add(SlideText.title(Outlook.of(new Plan(scenario, Optional.of(rival), List.of()))));
        return said;
    }

    @ParameterizedTest
    @EnumSource(Os.class)
    void theChartSaysWhatTheVerdictSays(Os os) {
        boolean spills = os == Os.WINDOWS;
        for (var scenario : List.of(starter(os).withContext(LARGE), hopeless(os))) {
            var said = said(scenario);
            assertEquals(spills, said.getFirst().startsWith("Spills"));
            assertThat(said)
                    .noneMatch(
                            text ->
                                    spills
                                            ? text.matches("(?s).*(OOM|not fit|runs out).*")
                                            : text.matches("(?si).*spill.*"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPlanThatFitsSaysWhatComesAfter(boolean spills) {
        var said = said(starter(spills ? Os.WINDOWS : Os.LINUX));
        assertEquals(spills, said.get(1).contains("and spills above"));
        assertEquals(!spills, said.get(1).contains("and runs out above"));
        assertEquals(spills, said.contains("tokens before it spills"));
        assertEquals(!spills, said.contains("tokens before OOM"));
    }

    @Test
    void soItIsInPolish() {
        var english = said(starter(Os.WINDOWS).withContext(LARGE));
        var polish =
                Speaking.in(Speaking.POLISH, () -> said(starter(Os.WINDOWS).withContext(LARGE)));
        assertThat(english).hasSameSizeAs(polish);
        assertThat(polish)
                .noneMatch(text -> text.matches("(?s).*(OOM|ie mieści się|zabraknie).*"))
                .filteredOn(text -> text.matches("(?si).*(przelewa|przeleje).*"))
                .hasSizeGreaterThan(5);
        assertEquals(Language.ENGLISH, plimsoll.words.Words.language());
    }
}
