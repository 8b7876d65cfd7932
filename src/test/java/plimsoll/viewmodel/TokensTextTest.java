package plimsoll.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.core.Tokens;
import plimsoll.support.ForAll;

class TokensTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "16384|16384",
                "16.384|16384",
                "1,048,576|1048576",
                "1.5k|1536",
                "1,5K|1536",
                "1,25m|1310720",
                "16.384|16384",
                "1,048,576|1048576",
                "1.5k|1536",
                "1,5K|1536",
                "1,25m|1310720",
                "16.384|16384",
                "1,048,576|1048576",
                "1.5k|1536",
                "1,5K|1536",
                "1,25m|1310720",
                "16.384|16384",
                "1,048,576|1048576",
                "1.5k|1536",
                "1,5K|1536",
                "1,25m|1310720",
                "' 32k '|32768",
                "32K|32768",
                "1m|1048576",
                "16M|16777216",
                "1|1"
            })
    void lengthsAreUnderstoodAsPeopleTypeThem(String typed, int tokens) {
        assertEquals(Optional.of(new Tokens(tokens)), TokensText.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "k",
                "0",
                "-1",
                "-4096",
                "many",
                "12x",
                "12,5",
                "12.5",
                "1.5.5k",
                "17m",
                "16777217",
                "99999999",
                "999999999999999999999",
                "1e6",
                "0x10",
                "32 kk",
                "٣٢"
            })
    void whatIsNoLengthIsNone(String typed) {
        assertEquals(Optional.empty(), TokensText.parse(typed));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        ForAll.check(
                random -> new Tokens(random.nextInt(1, Tokens.MAX.count() + 1)),
                tokens ->
                        assertEquals(
                                Optional.of(tokens), TokensText.parse(Wording.tokens(tokens))));
    }
}
