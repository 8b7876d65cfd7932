package plimsoll.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.advice.Change;
import plimsoll.advice.Losses;
import plimsoll.advice.MakeItFit;
import plimsoll.core.Bytes;
import plimsoll.core.FileType;
import plimsoll.core.GpuLayers;
import plimsoll.core.KvType;
import plimsoll.core.Refusal;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.diagnosis.Buffer;
import plimsoll.diagnosis.Cause;
import plimsoll.diagnosis.Cure;
import plimsoll.diagnosis.Reason;
import plimsoll.engine.Engines;
import plimsoll.matrix.Cell;
import plimsoll.matrix.Column;
import plimsoll.matrix.Question;
import plimsoll.matrix.Row;
import plimsoll.support.Plans;
import plimsoll.support.Translation;

/// Changes, causes, cures and what fits are told in Polish as in English.
class AnswersInPolishTest {
    private static final Optional<Bytes> SIZE = Optional.of(Bytes.ofMiB(1402));
    private static final Scenario SMALL = Plans.of("qwen3-14b", FileType.Q4_K_M, 8, 16_384);

    private static void check(Supplier<List<String>> said) {
        Translation.check(List.of("Qwen3", "card"), said);
    }

    static Stream<Change> changes() {
        var sibling = Plans.of("qwen3-8b", FileType.Q4_K_M, 8, 4096);
        return Stream.of(
                new Change.Cache(KvType.Q4_0),
                new Change.Keys(KvType.Q8_0),
                new Change.Values(KvType.Q5_1),
                new Change.CacheOnHost(),
                new Change.WindowOnly(),
                new Change.Sibling(sibling.model(), sibling.weights()),
                new Change.Weights(sibling.weights()),
                new Change.Context(new Tokens(4096)),
                new Change.WithFlashAttention(),
                new Change.Ubatch(256),
                new Change.Layers(new GpuLayers(22)),
                new Change.Experts(12),
                new Change.Device(sibling.rig().first()),
                new Change.OneMoreDevice(sibling.rig().first()),
                new Change.Both(new Change.OneSlot(), new Change.Ubatch(128)),
                new Change.OneSlot());
    }

    @Test
    void everyChange() {
        assertEquals(kinds(Change.class), kinds(changes()));
        for (var change : changes().toList()) {
            check(() -> List.of(LeverText.name(change), LeverText.cost(change, Plans.CATALOG)));
        }
        for (var type : KvType.all()) {
            check(() -> List.of(LeverText.cost(new Change.Cache(type), Plans.CATALOG)));
        }
    }

    @Test
    void everyWayToMakeItFit() {
        var found = MakeItFit.of(SMALL, List.of(), new Losses(Plans.CATALOG));
        check(
                () ->
                        found.stream()
                                .map(proposal -> ProposalText.of(proposal, Plans.CATALOG))
                                .flatMap(text -> Stream.of(text.name(), text.sentence()))
                                .toList());
    }

    static List<Reason> reasons() {
        return List.of(
                new Reason.Copies(4, false),
                new Reason.Copies(4, true),
                new Reason.NoFlash(Bytes.ofGiB(3), new Tokens(32_768)),
                new Reason.NoFlash(Bytes.ZERO, Tokens.NONE),
                new Reason.MicroBatch(1),
                new Reason.MicroBatch(4096),
                new Reason.MicroBatch(1024),
                new Reason.HostCache(),
                new Reason.HostWeights(),
                new Reason.Full(Bytes.ofGiB(7)));
    }

    static Stream<Cause> causes() {
        Optional<Bytes> none = Optional.empty();
        var request = OptionalLong.of(100_000);
        return Stream.of(
                new Cause.Fine(Bytes.ZERO),
                new Cause.Fine(Bytes.ofGiB(9)),
                new Cause.Unknown(),
                new Cause.Crash(),
                new Cause.Compute(none, "", List.of()),
                new Cause.Compute(SIZE, "CUDA1", reasons()),
                new Cause.Retried(SIZE, "0"),
                new Cause.Cache(SIZE, "1", Optional.of(new Tokens(8192))),
                new Cause.Cache(none, "ROCm0", Optional.of(new Tokens(8192))),
                new Cause.Cache(SIZE, "", Optional.empty()),
                new Cause.Weights(SIZE, "CUDA0", OptionalLong.of(33)),
                new Cause.Weights(none, "", OptionalLong.of(1)),
                new Cause.Weights(SIZE, "CUDA0", OptionalLong.empty()),
                new Cause.Limit(SIZE, "Vulkan0", Buffer.WEIGHTS, List.of()),
                new Cause.Limit(none, "", Buffer.COMPUTE, reasons()),
                new Cause.Later(none, ""),
                new Cause.Later(SIZE, ""),
                new Cause.Later(SIZE, "CUDA1"),
                new Cause.SystemMemory(),
                new Cause.Pinned(),
                new Cause.WorkingSet(),
                new Cause.TooLong(request, OptionalLong.of(6048), none),
                new Cause.TooLong(request, OptionalLong.empty(), SIZE),
                new Cause.TooLong(OptionalLong.empty(), OptionalLong.empty(), none),
                new Cause.NoRoom(OptionalDouble.empty()),
                new Cause.NoRoom(OptionalDouble.of(0.9)),
                new Cause.NotFree(OptionalDouble.empty()),
                new Cause.NotFree(OptionalDouble.of(0.9)),
                new Cause.WarmUp(),
                new Cause.Torch(none, none, OptionalDouble.empty()),
                new Cause.Torch(SIZE, none, OptionalDouble.of(0.9)),
                new Cause.Torch(SIZE, SIZE, OptionalDouble.empty()));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void everyCause(Cause cause) {
        assertEquals(kinds(Cause.class), kinds(causes()));
        assertEquals(kinds(Reason.class), kinds(reasons().stream()));
        check(() -> List.of(CauseText.of(cause)));
    }

    @Test
    void everyAdviceAndBuffer() {
        for (var advice : Cure.Advice.values()) {
            var cure = new Cure.Hint(advice, true);
            check(() -> List.of(CureText.of(cure, Plans.CATALOG).name()));
            check(() -> List.of(CureText.of(cure, Plans.CATALOG).effect()));
        }
        check(() -> Arrays.stream(Buffer.values()).map(CauseText::buffer).toList());
    }

    @Test
    void everyCell() {
        var columns = Column.caches(Engines.LLAMA_CPP, KvType.F16);
        var model = Plans.CATALOG.model("qwen3-14b").orElseThrow();
        var devices = List.<Row>of(new Row.OfGpu(SMALL.rig().first()));
        var models = List.<Row>of(new Row.OfModel(model));
        var refusal = new Refusal("", "");
        var cells =
                List.of(
                        new Cell.Reaches(Tokens.NONE, Tokens.NONE, new Tokens(40_960)),
                        new Cell.Reaches(new Tokens(8192), Tokens.NONE, new Tokens(40_960)),
                        new Cell.Reaches(
                                new Tokens(40_960), new Tokens(40_960), new Tokens(40_960)),
                        new Cell.Absent(),
                        new Cell.Refused(refusal));
        for (var rows : List.of(devices, models)) {
            var question = new Question(SMALL, model, rows, columns);
            for (var cell : cells) {
                check(() -> List.of(MatrixWords.of(cell), spoken(rows.getFirst(), cell)));
            }
            check(
                    () ->
                            List.of(
                                    MatrixWords.title(question),
                                    MatrixWords.subtitle(question),
                                    MatrixWords.noteHead(question),
                                    MatrixWords.more(3)));
        }
        check(() -> Stream.of(1, 3, 5, 245).map(all -> MatrixWords.counted(1, all, true)).toList());
    }

    private static String spoken(Row row, Cell cell) {
        return MatrixWords.spoken(row, new Column.OfCache(KvType.Q8_0), cell, new Tokens(8192));
    }

    private static Set<Class<?>> kinds(Stream<?> values) {
        return values.map(Object::getClass).collect(Collectors.toSet());
    }

    private static Set<Class<?>> kinds(Class<?> sealed) {
        return Set.of(sealed.getPermittedSubclasses());
    }
}
