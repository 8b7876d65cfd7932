package plimsoll.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static plimsoll.support.Plans.plain;

import org.junit.jupiter.api.Test;
import plimsoll.core.Bytes;
import plimsoll.core.FileType;
import plimsoll.core.Forecast;
import plimsoll.core.Gpu;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.support.Plans;
import plimsoll.viewmodel.Verdict.Tone;

class VerdictTest {
    private final Scenario starter = Plans.starter();

    @Test
    void whatFitsSaysHowMuchIsLeftAndWhereItRunsOut() {
        var forecast = at(starter, 4096);
        var verdict = Verdict.of(forecast);
        assertEquals(Tone.FITS, verdict.tone());
        assertTrue(verdict.headline().startsWith(words("Fits at 4 096 tokens: ")));
        String detail = plain(verdict.detail());
        assertTrue(detail.contains("to spare; the cache grows 160 KiB per token"), detail);
        String largest = plain(Wording.tokens(forecast.largest()));
        String certain = plain(Wording.tokens(forecast.certain()));
        assertTrue(
                detail.endsWith(
                        "runs out above " + largest + " tokens (certain up to " + certain + ")"),
                detail);
        assertTrue(forecast.certain().compareTo(forecast.largest()) < 0);
    }

    @Test
    void whatFitsBarelyIsTight() {
        var largest = Forecast.of(starter).largest();
        var verdict = Verdict.of(at(starter, largest.count()));
        assertEquals(Tone.TIGHT, verdict.tone());
        assertTrue(verdict.headline().startsWith("Tight fit at "));
    }

    @Test
    void whatIsTooBigSaysByHowMuchAndWhatWouldFit() {
        var forecast = at(starter, 40_960);
        var verdict = Verdict.of(forecast);
        assertEquals(Tone.TOO_BIG, verdict.tone());
        long missing = -forecast.estimate().tightest().spare();
        assertEquals(
                Wording.gib(new Bytes(missing))
                        + " too much; the largest context that fits is "
                        + Wording.tokens(forecast.largest())
                        + " tokens",
                verdict.detail());
    }

    @Test
    void whereNoContextFitsItSaysWhatElseToDo() {
        var verdict = Verdict.of(Forecast.of(Plans.of("llama-3.1-405b", FileType.F16, 8, 4096)));
        assertEquals(Tone.TOO_BIG, verdict.tone());
        assertTrue(verdict.detail().endsWith("smaller weights, fewer layers or a larger GPU"));
    }

    @Test
    void whatIsBeyondTheTrainingIsSaidToBe() {
        var verdict = Verdict.of(Forecast.of(Plans.of("qwen3-14b", FileType.Q4_K_M, 80, 50_000)));
        assertTrue(
                plain(verdict.detail())
                        .endsWith("beyond the 40 960 tokens the model was trained for"));
    }

    @Test
    void theEnginesRoundingIsNotBeyondTheTraining() {
        var scenario = Plans.of("qwen3-14b", FileType.Q4_K_M, 80, 40_960);
        assertTrue(!Verdict.of(Forecast.of(scenario)).detail().contains("beyond"));
    }

    @Test
    void ofSeveralGpusItNamesTheOneThatDecides() {
        var card = Gpu.custom("card", Bytes.ofGiB(6));
        var forecast = Forecast.of(starter.withRig(Rig.of(card, 3, Bytes.ZERO)));
        var estimate = forecast.estimate();
        int tightest = 1 + estimate.devices().indexOf(estimate.tightest());
        assertTrue(plain(Verdict.of(forecast).detail()).contains(" on GPU " + tightest + ";"));
    }

    @Test
    void whatDoesNotGrowDoesNotRunOut() {
        var verdict =
                Verdict.of(Forecast.of(Plans.of("falcon-mamba-7b", FileType.Q4_K_M, 16, 4096)));
        assertEquals(Tone.FITS, verdict.tone());
        assertTrue(!verdict.detail().contains("runs out"), verdict::detail);
    }

    private static Forecast at(Scenario scenario, int context) {
        return Forecast.of(scenario.withContext(new Tokens(context)));
    }

    private static String words(String plain) {
        return plain.replace("4 096", "4\u00a0096");
    }
}
