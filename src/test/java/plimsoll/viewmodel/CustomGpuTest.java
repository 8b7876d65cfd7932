package plimsoll.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.core.Bytes;
import plimsoll.core.Gpu;
import plimsoll.core.MemoryUnit;

class CustomGpuTest {
    @ParameterizedTest
    @CsvSource({
        "12,12288",
        "0.5,512",
        "11.75,12032",
        "'11,75',12032",
        "' 24 ',24576",
        "16384,16777216"
    })
    void memoryIsInGiB(String gib, long mib) {
        assertEquals(
                Optional.of(Gpu.custom("My card", Bytes.ofMiB(mib))),
                CustomGpu.of(" My card ", gib));
    }

    /// Gigabytes are 10⁹ bytes, as they are typed.
    @ParameterizedTest
    @CsvSource({"16,16000000000", "11.999,11999000000", "'0,5',500000000", "16384,16384000000000"})
    void memoryIsInGigabytesWhereThatIsSet(String typed, long bytes) {
        Wording.measureIn(MemoryUnit.GB);
        var gpu = CustomGpu.of("My card", typed);
        Wording.measureIn(MemoryUnit.GIB);
        assertEquals(Optional.of(Gpu.custom("My card", new Bytes(bytes))), gpu);
    }

    @ParameterizedTest
    @CsvSource({"0", "0.4", "16385", "-8", "twelve", "1e3", "1.2.3", "'12,'", "'1 2'", "NaN", "''"})
    void whatIsNoAmountIsNone(String gib) {
        assertEquals(Optional.empty(), CustomGpu.of("card", gib));
    }

    @Test
    void aNameIsShortAndThere() {
        assertEquals(Optional.empty(), CustomGpu.of("  ", "12"));
        assertEquals(Optional.empty(), CustomGpu.of("x".repeat(61), "12"));
        assertEquals("x".repeat(60), CustomGpu.of("x".repeat(60), "12").orElseThrow().name());
    }
}
