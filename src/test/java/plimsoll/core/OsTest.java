package plimsoll.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OsTest {
    private static Gpu gpu(Gpu.Kind kind, boolean unified) {
        return new Gpu("x", "x", Bytes.ofGiB(8), 0, 0, kind, unified);
    }

    @ParameterizedTest
    @CsvSource({
        "Windows 11,WINDOWS",
        "Windows Server 2022,WINDOWS",
        "Mac OS X,MACOS",
        "Darwin,MACOS",
        "Linux,LINUX",
        "FreeBSD,LINUX",
        "'',LINUX"
    })
    void isCalledAsJavaHearsIt(String name, Os os) {
        assertEquals(os, Os.called(name));
    }

    @Test
    void itsNameInWritingIsReadBack() {
        for (Os os : Os.values()) {
            assertEquals(Optional.of(os), Os.ofLabel(os.label()));
        }
    }

    @Test
    void onlyNvidiasOwnMemorySpillsOnWindows() {
        assertTrue(Os.WINDOWS.spills(gpu(Gpu.Kind.NVIDIA, false)));
        assertFalse(Os.WINDOWS.spills(gpu(Gpu.Kind.NVIDIA, true)));
        assertFalse(Os.WINDOWS.spills(gpu(Gpu.Kind.AMD, false)));
        assertFalse(Os.LINUX.spills(gpu(Gpu.Kind.NVIDIA, false)));
    }
}
