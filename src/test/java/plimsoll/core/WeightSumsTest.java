package plimsoll.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.core.WeightSums.Role;
import plimsoll.core.WeightSums.Size;

class WeightSumsTest {
    private static Tensor tensor(String name, GgmlType type, long row) {
        return new Tensor(name, type, List.of(row, 1L));
    }

    private static WeightFile file(Tensor... tensors) {
        return new WeightFile(FileType.Q8_0, List.of(tensors), WeightFile.Origin.FILE);
    }

    private static WeightSums sums(Tensor... tensors) {
        return file(tensors).sums(Backend.CUDA);
    }

    @Test
    void blocksAreSummedUpToAnyDepth() {
        var sums =
                sums(
                        tensor("blk.0.a.weight", GgmlType.F32, 32),
                        tensor("blk.2.a.weight", GgmlType.F32, 64),
                        tensor("blk.2.b.weight", GgmlType.F32, 64));
        assertEquals(new Size(128, 128), sums.blocks(0, 1));
        assertEquals(Size.NONE, sums.blocks(1, 2));
        assertEquals(new Size(640, 640), sums.blocks(0, 3));
        assertEquals(new Size(512, 512), sums.blocks(1, Integer.MAX_VALUE));
    }

    /// A row of 32 is 480 short of 512: 15 more blocks of 34 bytes, then up to 128.
    @Test
    void cudaPadsQuantizedRowsTo512Values() {
        var file = file(tensor("blk.0.a.weight", GgmlType.Q8_0, 32));
        assertEquals(new Size(640, 64), file.sums(Backend.CUDA).blocks(0, 1));
        assertEquals(new Size(128, 64), file.sums(Backend.VULKAN).blocks(0, 1));
    }

    @Test
    void aFileWithoutOutputIsTied() {
        var embedding = tensor("token_embd.weight", GgmlType.F16, 64);
        assertTrue(sums(embedding).isTied());
        assertTrue(!sums(embedding, tensor("output.weight", GgmlType.F16, 64)).isTied());
        assertEquals(new Size(128, 128), sums(embedding).of(Role.TOKEN_EMBEDDING));
    }

    @Test
    void namesThatOnlyLookLikeBlocksBelongToNone() {
        var names = List.of("blk.", "blk..a", "blk.-1.a", "blk.99999999999.a", "blk.7.a", "blk.1");
        var tensors = new ArrayList<Tensor>();
        names.forEach(name -> tensors.add(tensor(name, GgmlType.F32, 32)));
        var sums = sums(tensors.toArray(Tensor[]::new));
        assertEquals(Size.NONE, sums.blocks(0, Integer.MAX_VALUE));
        assertEquals(new Size(6 * 128, 6 * 128), sums.of(Role.OTHER));
    }

    @Test
    void filesAreEqualIfTheirTensorsAre() {
        var one = file(tensor("a", GgmlType.F32, 32));
        assertEquals(one, file(tensor("a", GgmlType.F32, 32)));
        assertEquals(one.hashCode(), file(tensor("a", GgmlType.F32, 32)).hashCode());
        assertNotEquals(one, file(tensor("b", GgmlType.F32, 32)));
        assertEquals(Size.NONE, file().sums(Backend.CUDA).blocks(0, 9));
    }

    /// 4 bytes a value, up to 128 on a device.
    @Test
    void expertsAndTheLargestMatricesAreToldApart() {
        var sums =
                sums(
                        tensor("blk.0.ffn_down.weight", GgmlType.F32, 64),
                        tensor("blk.1.ffn_down.weight", GgmlType.F32, 32),
                        tensor("blk.1.ffn_up_exps.weight", GgmlType.F32, 96),
                        tensor("blk.1.ffn_gate_exps.bias", GgmlType.F32, 32),
                        tensor("blk.2.ffn_down_exps.weight", GgmlType.F32, 32));
        assertEquals(new Size(512, 512), sums.experts(0, 2));
        assertEquals(new Size(640, 640), sums.experts(0, 99));
        assertEquals(new Size(128, 128), sums.experts(2, 3));
        assertEquals(Size.NONE, sums.experts(1, 1));
        assertEquals(Size.NONE, sums.experts(2, 1));
        assertEquals(0, sums.largestDown(0));
        assertEquals(256, sums.largestDown(1));
        assertEquals(256, sums.largestDown(99));
        assertEquals(0, sums.largestExperts(1));
        assertEquals(384, sums.largestExperts(2));
        assertEquals(384, sums.largestExperts(3));
    }

    /// LFM2 calls its norm of the output that of the embedding.
    @Test
    void theNormOfTheOutputHasOneOfTwoNames() {
        var embedding = tensor("token_embd_norm.weight", GgmlType.F32, 32);
        var output = tensor("output_norm.weight", GgmlType.F32, 64);
        assertEquals(new Size(128, 128), sums(embedding).of(Role.OUTPUT_NORM));
        assertEquals(Size.NONE, sums(embedding).of(Role.OTHER));
        assertEquals(new Size(256, 256), sums(embedding, output).of(Role.OUTPUT_NORM));
        assertEquals(new Size(128, 128), sums(embedding, output).of(Role.OTHER));
    }

    @Test
    void blocksAreNumberedInDigits() {
        assertEquals(0, WeightSums.block(tensor("blk.0.a", GgmlType.F32, 1), 1));
        assertEquals(90, WeightSums.block(tensor("blk.90.a", GgmlType.F32, 1), 91));
        assertEquals(-1, WeightSums.block(tensor("blk.90.a", GgmlType.F32, 1), 90));
        assertEquals(-1, WeightSums.block(tensor("blk.1/.a", GgmlType.F32, 1), 91));
        assertEquals(-1, WeightSums.block(tensor("blk.1:.a", GgmlType.F32, 1), 91));
        assertEquals(123456, WeightSums.block(tensor("blk.123456.a", GgmlType.F32, 1), 1 << 20));
        assertEquals(-1, WeightSums.block(tensor("blk.1234567.a", GgmlType.F32, 1), 1 << 30));
    }

    @Test
    void aFileIsTheSumOfItsTensors() {
        var norm = tensor("output_norm.weight", GgmlType.F32, 32);
        var file = file(norm, tensor("blk.0.a.weight", GgmlType.Q8_0, 64));
        assertEquals(new Bytes(128 + 68), file.size());
        assertEquals(96, file.count());
        assertEquals(new Bits(file.size(), 96), file.bits());
        assertEquals(norm, file.tensors().getFirst());
        assertEquals(WeightFile.Origin.FILE, file.origin());
        assertEquals("WeightFile[Q8_0, 2 tensors, FILE]", file.toString());
        assertNotEquals(file.hashCode(), file(norm).hashCode());
    }
}
