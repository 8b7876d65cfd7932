package plimsoll.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What values take as the types of ggml.
///
/// Source: ggml v0.5.0 `ggml/include/ggml.h`, `ggml/src/ggml-common.h`.
class TypesTest {
    @Test
    void aBlockOfQ4KIs256ValuesIn144Bytes() {
        assertEquals(144, GgmlType.Q4_K.blockBytes());
        assertEquals(256, GgmlType.Q4_K.blockSize());
        assertEquals(4.5, GgmlType.Q4_K.bitsPerValue());
        assertEquals(288, GgmlType.Q4_K.bytes(512));
        assertTrue(GgmlType.Q4_K.isQuantized());
        assertFalse(GgmlType.F16.isQuantized());
    }

    @Test
    void aTypeIsFoundByItsNumberIfFilesNumberIt() {
        assertEquals(Optional.of(GgmlType.F32), GgmlType.ofId(0));
        assertEquals(Optional.of(GgmlType.Q4_K), GgmlType.ofId(12));
        assertEquals(12, GgmlType.Q4_K.id());
        assertEquals(Optional.empty(), GgmlType.ofId(4));
        assertEquals(Optional.empty(), GgmlType.ofId(GgmlType.MLX4.id()));
    }

    @Test
    void aCacheTakesWhatItsTypeTakes() {
        assertEquals(34, KvType.Q8_0.blockBytes());
        assertEquals(32, KvType.Q8_0.blockSize());
        assertEquals(8.5, KvType.Q8_0.bitsPerValue());
        assertEquals(68, KvType.Q8_0.bytes(64));
        assertEquals(GgmlType.Q8_0, KvType.Q8_0.type());
        assertThrows(IllegalStateException.class, KvType.FP8::type);
        assertTrue(KvType.Q8_0.isQuantized());
        assertFalse(KvType.F16.isQuantized());
    }

    @Test
    void theNearestTypeIsThatOfTheNearestBits() {
        var offered = List.of(KvType.Q4_0, KvType.Q8_0, KvType.F16);
        assertEquals(KvType.Q8_0, KvType.FP8.nearest(offered));
        assertEquals(KvType.Q4_0, KvType.INT2.nearest(offered));
        assertEquals(KvType.F16, KvType.F32.nearest(offered));
        assertEquals(KvType.BF16, KvType.BF16.nearest(List.of()));
        // Of two that are as near, the last one, which is the larger or the more usual.
        assertEquals(KvType.F16, KvType.F16.nearest(List.of(KvType.BF16, KvType.F16)));
    }

    @Test
    void eitherPartMakesACacheAQuantizedOne() {
        var plain = CacheOptions.DEFAULT;
        assertFalse(plain.isQuantized());
        assertTrue(plain.withTypes(KvType.Q8_0, KvType.F16).isQuantized());
        assertTrue(plain.withTypes(KvType.F16, KvType.Q8_0).isQuantized());
    }

    /// A row of 512 is full; one of 544 lacks 480 values, 15 blocks of 34 bytes.
    @Test
    void cudaFillsUpQuantizedRows() {
        assertEquals(640, Backend.CUDA.allocated(GgmlType.Q8_0, 512, 544));
        assertEquals(1152, Backend.CUDA.allocated(GgmlType.Q8_0, 544, 578));
        assertEquals(640, Backend.VULKAN.allocated(GgmlType.Q8_0, 544, 578));
        assertEquals(128, Backend.CUDA.allocated(GgmlType.F32, 17, 68));
    }

    @Test
    void bitsPerWeightAreThoseOfTheWholeFile() {
        assertEquals(4.5, new Bits(new Bytes(144), 256).perWeight());
        assertEquals(8, new Bits(new Bytes(1), 1).perWeight());
        assertThrows(IllegalArgumentException.class, () -> new Bits(Bytes.ZERO, 0));
    }

    @Test
    void unitsAreOfOneThousandOr1024() {
        assertEquals("GiB", MemoryUnit.GIB.label());
        assertEquals(List.of("B", "kB", "MB", "GB"), MemoryUnit.GB.labels());
        assertEquals(1024, MemoryUnit.GIB.base());
        assertEquals(1.5, MemoryUnit.GIB.in(Bytes.ofMiB(1536)));
        assertEquals(2, MemoryUnit.GB.in(new Bytes(2_000_000_000)));
    }

    /// The smallest share of a unit that is whole bytes and no longer to write than needed.
    @Test
    void theSmallestShareOfAUnitIsWholeBytes() {
        assertEquals(1 << 20, MemoryUnit.GIB.smallest());
        assertEquals(1_953_125, MemoryUnit.GB.smallest());
    }
}
