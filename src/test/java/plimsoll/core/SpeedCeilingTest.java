package plimsoll.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plimsoll.core.SpeedCeiling.Passage;
import plimsoll.engine.Engines;
import plimsoll.support.Plans;

/// Worked out by hand, for models of three layers in f16:
///
/// - a layer: 256 · 1000 values, 512 000 bytes
/// - its experts: 8 of 256 · 100 values, 409 600 bytes; two of them are used, 102 400 bytes
/// - output and its norm: 256 · 300 · 2 + 256 · 4 = 154 624 bytes; the embeddings are not read
/// - its cache: 2 heads of 64 values, K and V, 512 bytes a token
class SpeedCeilingTest {
    private static final int LAYERS = 3;
    private static final long LAYER = 512_000;
    private static final long USED_EXPERTS = 102_400;
    private static final long OUTPUT = 154_624;
    private static final int CONTEXT = 2048;
    private static final long CACHE = 512 * CONTEXT;
    private static final Gpu CARD =
            new Gpu("card", "card", Bytes.ofGiB(8), 500_000_000_000L, 0, Gpu.Kind.NVIDIA, false);
    private static final Gpu SLOW =
            new Gpu("slow", "slow", Bytes.ofGiB(8), 200_000_000_000L, 0, Gpu.Kind.NVIDIA, false);
    private static final Mixer FULL = new Mixer.Attention(4, 2, 64, 64, 0, true);
    private static final FeedForward DENSE = new FeedForward.Dense(512);

    @Test
    void aDenseModelIsReadWhole() {
        // 3 · (512 000 + 1 048 576) + 154 624
        assertEquals(List.of(onCard(4_836_352)), passages(dense()));
        assertEquals(
                OptionalDouble.of(1 / (4_836_352 / 5e11)),
                SpeedCeiling.of(dense()).tokensASecond());
    }

    @Test
    void ofExpertsOnlyThoseInUseAreRead() {
        var experts = scenario(FULL, new FeedForward.Experts(8, 2, 100, 0));
        assertEquals(List.of(onCard(4_836_352 + 3 * USED_EXPERTS)), passages(experts));
    }

    @Test
    void layersOnTheHostAreReadThere() {
        var two = dense().withGpuLayers(new GpuLayers(2));
        assertEquals(
                List.of(host(2 * (LAYER + CACHE)), onCard(LAYER + CACHE + OUTPUT)), passages(two));
        double seconds = 3_121_152 / 89.6e9 + 1_715_200 / 5e11;
        assertEquals(1 / seconds, SpeedCeiling.of(two).tokensASecond().orElseThrow(), 1e-6);
        var none = dense().withGpuLayers(new GpuLayers(0));
        assertEquals(List.of(host(4_836_352)), passages(none));
    }

    @Test
    void aCacheOnTheHostIsReadThere() {
        var away = dense().withCache(dense().cache().withOnGpu(false));
        assertEquals(List.of(host(3 * CACHE), onCard(3 * LAYER + OUTPUT)), passages(away));
    }

    @Test
    void severalCardsTakeTurns() {
        var two = dense().withRig(new Rig(List.of(CARD, SLOW), Bytes.ZERO));
        assertEquals(
                List.of(
                        onCard(2 * (LAYER + CACHE)),
                        new Passage(
                                Optional.of(SLOW),
                                new Bytes(LAYER + CACHE + OUTPUT),
                                SLOW.bandwidth())),
                passages(two));
        double seconds = 3_121_152 / 5e11 + 1_715_200 / 2e11;
        assertEquals(1 / seconds, SpeedCeiling.of(two).tokensASecond().orElseThrow(), 1e-6);
    }

    /// A window of 100 and a batch of 512 are 612 cells, rounded up to 768.
    @Test
    void aWindowIsReadAsFarAsItIsKept() {
        var window = scenario(new Mixer.Attention(4, 2, 64, 64, 100, true), DENSE);
        assertEquals(List.of(onCard(3 * (LAYER + 512 * 768) + OUTPUT)), passages(window));
    }

    /// 128 + 32 values in f16 are 320 bytes a token.
    @Test
    void aLatentCacheIsReadOnce() {
        var latent = scenario(new Mixer.Latent(4, 0, 128, 32, 64, 64, 0), DENSE);
        assertEquals(List.of(onCard(3 * (LAYER + 320 * CONTEXT) + OUTPUT)), passages(latent));
    }

    /// 3 · (128 + 2 · 1 · 16) + 128 · 16 values of four bytes, whatever the context.
    @Test
    void aStateIsReadWhole() {
        var kind = Mixer.Recurrent.Kind.MAMBA2;
        var state = scenario(new Mixer.Recurrent(kind, 128, 16, 2, 1, 4), DENSE);
        assertEquals(List.of(onCard(3 * (LAYER + 4 * 2528) + OUTPUT)), passages(state));
    }

    @Test
    void aConversationReadsItsOwnCells() {
        var four = dense().withBatch(dense().batch().withSlots(4));
        assertEquals(List.of(onCard(3 * (LAYER + CACHE / 4) + OUTPUT)), passages(four));
        var shared = four.withBatch(four.batch().withUnified(true));
        assertEquals(passages(dense()), passages(shared));
    }

    @Test
    void unifiedMemoryIsAsFastForTheHost() {
        var chip = new Gpu("chip", "chip", Bytes.ofGiB(8), 4_000_000, 0, Gpu.Kind.APPLE, true);
        var some = dense().withRig(Rig.of(chip, 1, Bytes.ZERO)).withGpuLayers(new GpuLayers(2));
        assertEquals(chip.bandwidth(), passages(some).getFirst().bandwidth());
    }

    @Test
    void whatIsNotKnownIsNotSaid() {
        var unknown = Rig.of(Gpu.custom("card", Bytes.ofGiB(12)), 1, Bytes.ZERO);
        var ceiling = SpeedCeiling.of(dense().withRig(unknown));
        assertEquals(OptionalDouble.empty(), ceiling.tokensASecond());
    }

    /// Nothing that is allocated beside weights and caches is read, and of these nothing twice.
    @Test
    void noModelIsReadMoreThanItTakes() {
        for (var model : Plans.CATALOG.models()) {
            var scenario = Plans.of(model.spec().id(), FileType.Q4_K_M, 80, 4096);
            var use = scenario.estimate().onDevices();
            long read = SpeedCeiling.of(scenario).read().count();
            long kept = use.weights().plus(use.kvCache()).count();
            assertTrue(read <= kept && read > 0, model.spec().id());
        }
    }

    private static Passage onCard(long bytes) {
        return new Passage(Optional.of(CARD), new Bytes(bytes), CARD.bandwidth());
    }

    private static Passage host(long bytes) {
        return new Passage(Optional.empty(), new Bytes(bytes), 89_600_000_000L);
    }

    private static List<Passage> passages(Scenario scenario) {
        return SpeedCeiling.of(scenario).passages();
    }

    private static Scenario dense() {
        return scenario(FULL, DENSE);
    }

    private static Scenario scenario(Mixer mixer, FeedForward feedForward) {
        List<Layer> layers =
                IntStream.range(0, LAYERS).mapToObj(_ -> new Layer(mixer, feedForward)).toList();
        boolean slides = mixer instanceof Mixer.Attention a && a.isSliding();
        var architecture = slides ? Architecture.GEMMA3 : Architecture.LLAMA;
        var context = new Tokens(CONTEXT);
        var model = new ModelSpec("m", "M", architecture, 256, 300, context, layers, false, 0, 0);
        var file = new WeightFile(FileType.F16, tensors(feedForward), WeightFile.Origin.FILE);
        return new Scenario(model, file, Rig.of(CARD, 1, Bytes.ZERO), Engines.LLAMA_CPP, context);
    }

    private static List<Tensor> tensors(FeedForward feedForward) {
        var tensors = new ArrayList<Tensor>();
        tensors.add(f16("token_embd.weight", 256, 300));
        tensors.add(f16("output.weight", 256, 300));
        tensors.add(new Tensor("output_norm.weight", GgmlType.F32, List.of(256L)));
        for (int layer = 0; layer < LAYERS; layer++) {
            tensors.add(f16("blk." + layer + ".attn_q.weight", 256, 1000));
            if (feedForward instanceof FeedForward.Experts) {
                tensors.add(f16("blk." + layer + ".ffn_up_exps.weight", 256, 100, 8));
            }
        }
        return tensors;
    }

    private static Tensor f16(String name, long... shape) {
        List<Long> lengths = Arrays.stream(shape).boxed().toList();
        return new Tensor(name, GgmlType.F16, lengths);
    }
}
