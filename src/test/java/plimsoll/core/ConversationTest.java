package plimsoll.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import plimsoll.support.ForAll;
import plimsoll.support.Plans;

class ConversationTest {
    private static final Conversation TEN = new Conversation(100, 4, 6, 2);

    @Test
    void wholeTurnsAreCounted() {
        assertEquals(0, TEN.turnsIn(new Tokens(109)));
        assertEquals(1, TEN.turnsIn(new Tokens(110)));
        assertEquals(0, TEN.turnsIn(new Tokens(50)));
    }

    /// Two turns are over after a minute; the third begins with its question.
    @Test
    void aQuestionIsThereAtOnceAndAnAnswerGrows() {
        assertEquals(104, TEN.lengthAt(0));
        assertEquals(107, TEN.lengthAt(0.25));
        assertEquals(124, TEN.lengthAt(1));
        assertEquals(new Tokens(112), TEN.usedAt(1, new Tokens(112)));
    }

    @Test
    void itEndsInAnAnswerOrAtAQuestion() {
        var inAnswer = new Tokens(117);
        assertFalse(TEN.endsWithQuestion(inAnswer));
        assertEquals(0.75, TEN.minutesUntilFull(inAnswer));
        var atQuestion = new Tokens(113);
        assertTrue(TEN.endsWithQuestion(atQuestion));
        assertEquals(0.5, TEN.minutesUntilFull(atQuestion));
        assertEquals(0, TEN.minutesUntilFull(new Tokens(60)));
    }

    @Test
    void fiveMinutesAreFiveMinutesWhateverTheContext() {
        for (int context = 512; context <= 1 << 20; context *= 2) {
            var tokens = new Tokens(context);
            double minutes = Conversation.fiveMinuteCrash(tokens).minutesUntilFull(tokens);
            assertEquals(5, minutes, 0.26, "at " + context);
        }
    }

    /// A context is not full before that moment, and it is from then on.
    @Test
    void itIsFullWhenItIsSaidToBe() {
        ForAll.check(
                ConversationTest::any,
                talk -> {
                    var context = new Tokens(1 + talk.system() + 7 * talk.tokensATurn() / 3);
                    double full = talk.minutesUntilFull(context);
                    double shortly = 0.001 / talk.turnsAMinute();
                    assertEquals(context, talk.usedAt(full + shortly, context));
                    assertTrue(
                            talk.lengthAt(Math.max(0, full - shortly)) <= context.count() + 0.1
                                    || full == 0);
                });
    }

    @Test
    void whatIsNoConversationIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Conversation(10, 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Conversation(-1, 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Conversation(0, 1, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Conversation(0, 1, 1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Conversation(1 << 21, 1, 1, 1));
        var silent = new Conversation(0, 0, 5, 1);
        assertEquals(new Conversation(0, 0, 1, 1), silent.withAnswer(0));
    }

    /// 40 layers of 4096 bytes a token fill as the conversation grows; a window only until it is
    /// full; a state at once.
    @Test
    void reservedCellsAreFilledOneByOne() {
        var starter = Plans.starter().estimate();
        assertEquals(0, starter.filledShare(Tokens.NONE));
        assertEquals(0.5, starter.filledShare(new Tokens(8192)));
        assertEquals(1, starter.filledShare(new Tokens(16_384)));
        var windows = Plans.of("gemma-3-12b", FileType.Q4_K_M, 24, 16_384).estimate();
        long kept = 1536L * 327_680 + 8192L * 65_536;
        long all = 1536L * 327_680 + 16_384L * 65_536;
        assertEquals((double) kept / all, windows.filledShare(new Tokens(8192)));
        var states = Plans.of("granite-4.0-h-tiny", FileType.Q4_K_M, 24, 16_384).estimate();
        assertTrue(states.filledShare(Tokens.NONE) > 0);
    }

    @Test
    void aConversationFillsItsOwnSlot() {
        var starter = Plans.starter();
        var four = starter.withBatch(starter.batch().withSlots(4));
        assertEquals(0.25, four.estimate().filledShare(new Tokens(16_384)));
        var shared = four.withBatch(four.batch().withUnified(true));
        assertEquals(1, shared.estimate().filledShare(new Tokens(16_384)));
    }

    private static Conversation any(SplittableRandom random) {
        return new Conversation(
                random.nextInt(1000),
                1 + random.nextInt(500),
                1 + random.nextInt(500),
                random.nextDouble(0.1, 60));
    }
}
