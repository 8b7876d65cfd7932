package plimsoll.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, (1 << 24) + 1, Integer.MAX_VALUE})
    void aLengthIsBounded(int count) {
        assertThrows(IllegalArgumentException.class, () -> new Tokens(count));
    }

    @Test
    void roundingGoesUpToWholeSteps() {
        assertEquals(new Tokens(512), new Tokens(257).roundedUpTo(256));
        assertEquals(new Tokens(256), new Tokens(256).roundedUpTo(256));
        assertEquals(Tokens.NONE, Tokens.NONE.roundedUpTo(256));
        assertEquals(Tokens.MAX, Tokens.MAX.roundedUpTo(256));
    }

    @Test
    void theLongerAndTheShorterOfTwo() {
        assertEquals(Tokens.MAX, Tokens.NONE.max(Tokens.MAX));
        assertEquals(Tokens.NONE, Tokens.MAX.min(Tokens.NONE));
    }
}
