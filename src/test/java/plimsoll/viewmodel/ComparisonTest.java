package plimsoll.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static plimsoll.support.Plans.plain;

import org.junit.jupiter.api.Test;
import plimsoll.core.Bytes;
import plimsoll.core.FileType;
import plimsoll.core.Forecast;
import plimsoll.core.KvType;
import plimsoll.support.Plans;

class ComparisonTest {
    private final Forecast f16 = Forecast.of(Plans.starter());
    private final Forecast q8 =
            Forecast.of(Plans.withCache(Plans.starter(), KvType.Q8_0, KvType.Q8_0));

    @Test
    void aSmallerCacheFreesMemoryAndMovesTheLargestContext() {
        var comparison = Comparison.of(f16, q8);
        long freed = total(f16) - total(q8);
        double factor = (double) q8.largest().count() / f16.largest().count();
        assertEquals(
                "q8_0 frees %s and moves the largest context from %s to %s tokens (%s)"
                        .formatted(
                                Wording.gib(new Bytes(freed)),
                                Wording.tokens(f16.largest()),
                                Wording.tokens(q8.largest()),
                                Wording.factor(factor)),
                comparison.conclusion());
        assertTrue(comparison.better());
        assertTrue(factor > 1.5 && factor < 2, () -> "not a cache half as large: " + factor);
    }

    @Test
    void theWayBackTakesWhatWasFreed() {
        var comparison = Comparison.of(q8, f16);
        assertTrue(comparison.conclusion().startsWith("f16 takes "), comparison::conclusion);
        assertTrue(comparison.conclusion().contains("more and moves"), comparison::conclusion);
        assertFalse(comparison.better());
    }

    @Test
    void differencesAreTheSecondLessTheFirst() {
        var there = Comparison.of(f16, q8).rows();
        var back = Comparison.of(q8, f16).rows();
        for (int i = 0; i < there.size(); i++) {
            assertEquals(there.get(i).one(), back.get(i).two());
            assertEquals(negated(there.get(i).difference()), back.get(i).difference());
        }
        var total = there.get(there.size() - 2);
        assertEquals("Total", total.name());
        assertEquals("−", total.difference().substring(0, 1));
        assertEquals("+", there.getLast().difference().substring(0, 1));
    }

    @Test
    void whatIsTheSameIsSaidToBe() {
        var same = Comparison.of(f16, f16);
        assertTrue(
                plain(same.conclusion())
                        .startsWith("B takes the same memory; the largest context stays"),
                same::conclusion);
        assertTrue(same.rows().stream().limit(5).allMatch(row -> row.difference().equals("0.00")));
        assertEquals("0", same.rows().getLast().difference());
    }

    @Test
    void fromNothingThereIsNoFactor() {
        var hopeless = Forecast.of(Plans.of("llama-3.1-70b", FileType.Q8_0, 12, 4096));
        var conclusion = Comparison.of(hopeless, f16).conclusion();
        assertFalse(conclusion.contains("×"), conclusion);
        assertTrue(conclusion.contains("from 0 to"), conclusion);
    }

    private static String negated(String difference) {
        return switch (difference.charAt(0)) {
            case '−' -> "+" + difference.substring(1);
            case '+' -> "−" + difference.substring(1);
            default -> difference;
        };
    }

    private static long total(Forecast forecast) {
        return forecast.estimate().onDevices().total().count();
    }
}
