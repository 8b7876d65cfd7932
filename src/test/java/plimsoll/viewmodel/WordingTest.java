package plimsoll.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import plimsoll.core.Bytes;
import plimsoll.core.MemoryUse;
import plimsoll.core.Part;
import plimsoll.core.Tokens;

class WordingTest {
    private static final MemoryUse USE =
            new MemoryUse(Bytes.ofGiB(8), Bytes.ofMiB(512), Bytes.ofMiB(256), Bytes.ofGiB(2));

    @Test
    void memoryIsSaidInGiBWithTwoDecimals() {
        assertEquals("10.75 GiB", plain(Wording.gib(USE.total())));
        assertEquals("0.00", Wording.gibNumber(Bytes.ZERO));
        assertEquals("12 282 MiB", plain(Wording.mib(Bytes.ofMiB(12282))));
    }

    @Test
    void memoryIsSaidInTheLargestUnitItReaches() {
        assertEquals("160 KiB", plain(Wording.memory(new Bytes(163_840))));
        assertEquals("42.5 KiB", plain(Wording.memory(new Bytes(43_520))));
        assertEquals("1023 B", plain(Wording.memory(new Bytes(1023))));
        assertEquals("100 MiB", plain(Wording.memory(Bytes.ofMiB(100))));
        assertEquals("2 GiB", plain(Wording.memory(Bytes.ofGiB(2))));
    }

    @Test
    void exactBytesAreGrouped() {
        assertEquals("3 355 443 200 bytes", plain(Wording.exact(new Bytes(3_355_443_200L))));
        assertEquals("1 byte", plain(Wording.exact(new Bytes(1))));
    }

    @Test
    void tokensAreGroupedAndRoundOnesShort() {
        assertEquals("16 384", plain(Wording.tokens(new Tokens(16384))));
        assertEquals("0", Wording.tick(Tokens.NONE));
        assertEquals("8K", Wording.tick(new Tokens(8192)));
        assertEquals("100K", Wording.tick(new Tokens(102_400)));
        assertEquals("10M", Wording.tick(new Tokens(10 << 20)));
        assertEquals("256", Wording.tick(new Tokens(256)));
        assertEquals("0.5", Wording.tick(Bytes.ofMiB(512)));
    }

    @Test
    void aUseIsSpokenPartByPart() {
        assertEquals(
                "total 10.75 GiB: Weights 8.00, Runtime 0.50, Activations 0.25, KV cache 2.00",
                plain(PartText.spoken(USE)));
        assertEquals(
                "KV cache: 2.00 GiB, 2 147 483 648 bytes",
                plain(PartText.exactly(Part.KV_CACHE, USE.kvCache())));
    }

    private static String plain(String words) {
        return words.replace('\u00a0', ' ');
    }
}
