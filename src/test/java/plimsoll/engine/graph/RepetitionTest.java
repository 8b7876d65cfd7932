package plimsoll.engine.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RepetitionTest {
    @Test
    void layersThatAreAllAlikeRepeatOneByOne() {
        var repetition = new Repetition(new int[] {0, 1, 1, 1, 1, 2});
        assertEquals(0, repetition.from(1, 1));
        assertEquals(3, repetition.from(2, 1));
        assertEquals(1, repetition.from(4, 1));
        assertEquals(0, repetition.from(5, 1));
    }

    @Test
    void aPatternRepeatsInWholePeriods() {
        var repetition = new Repetition(new int[] {0, 0, 1, 0, 0, 1, 0, 0, 1, 0});
        assertEquals(6, repetition.from(3, 3));
        assertEquals(3, repetition.from(5, 3));
        assertEquals(0, repetition.from(8, 3));
    }

    @Test
    void nothingRepeatsBeforeTheFirst() {
        assertEquals(0, new Repetition(new int[] {0, 0}).from(0, 1));
        assertEquals(0, new Repetition(new int[] {0, 0}).from(1, 2));
    }
}
