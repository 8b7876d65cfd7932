package plimsoll.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// What is chosen from a list is written by a name, which is read back.
class NamesTest {
    private static <T> void assertReadBack(
            T[] all, Function<T, String> name, Function<String, Optional<T>> reader) {
        for (T one : all) {
            assertEquals(Optional.of(one), reader.apply(name.apply(one)));
        }
        assertEquals(Optional.empty(), reader.apply(""));
        assertEquals(Optional.empty(), reader.apply("?"));
        var names = Arrays.stream(all).map(name).toList();
        assertEquals(all.length, new HashSet<>(names).size(), names::toString);
    }

    @Test
    void everyNameIsReadBackAndNoOther() {
        assertReadBack(Architecture.values(), Architecture::label, Architecture::ofLabel);
        assertReadBack(Backend.values(), Backend::label, Backend::ofLabel);
        assertReadBack(FileType.values(), FileType::label, FileType::ofLabel);
        assertReadBack(FlashAttention.values(), FlashAttention::label, FlashAttention::ofLabel);
        assertReadBack(KvType.values(), KvType::label, KvType::ofLabel);
        assertReadBack(Outputs.values(), Outputs::label, Outputs::ofLabel);
        assertReadBack(Os.values(), Os::label, Os::ofLabel);
    }

    @Test
    void namesAreThoseOfTheEngines() {
        assertEquals("command-r", Architecture.COMMAND_R.label());
        assertEquals("qwen3", Architecture.QWEN3.label());
        assertEquals("vulkan", Backend.VULKAN.label());
        assertEquals("auto", FlashAttention.AUTO.label());
        assertEquals("all", Outputs.ALL.label());
        assertEquals("q8_0", KvType.Q8_0.label());
        assertEquals("tq_k8v4", KvType.TURBOQUANT_K8V4.brief());
        assertEquals("macOS", Os.MACOS.title());
    }

    @Test
    void otherNamesOfATypeAreKnown() {
        assertEquals(Optional.of(KvType.F16), KvType.ofLabel("FP16"));
        assertEquals(Optional.of(KvType.FP8), KvType.ofLabel("fp8_e4m3"));
        assertEquals(Optional.of(FileType.MXFP4), FileType.ofLabel("mxfp4_moe"));
    }

    @Test
    void whatLlamaCppLoadsIsApartFromCheckpoints() {
        assertEquals(List.of(FileType.values()), FileType.every());
        assertTrue(FileType.every().containsAll(FileType.all()));
        assertTrue(FileType.all().contains(FileType.Q4_K_M));
        assertFalse(FileType.all().contains(FileType.AWQ));
        assertTrue(KvType.all().contains(KvType.Q4_0));
        assertFalse(KvType.all().contains(KvType.FP8));
        assertEquals(List.of(Part.values()), Part.all());
    }
}
