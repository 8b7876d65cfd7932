package plimsoll.viewmodel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.catalog.CatalogModel;
import plimsoll.catalog.Quality;
import plimsoll.core.Backend;
import plimsoll.core.Bytes;
import plimsoll.core.Engine;
import plimsoll.core.FileType;
import plimsoll.core.FlashAttention;
import plimsoll.core.Forecast;
import plimsoll.core.GpuLayers;
import plimsoll.core.KvType;
import plimsoll.core.Outputs;
import plimsoll.core.Plan;
import plimsoll.core.Refusal;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.engine.Engines;
import plimsoll.support.Plans;
import plimsoll.support.Translation;

/// What is said of plans in English is said in Polish, with every figure.
class PlansInPolishTest {
    private static final Scenario QWEN = Plans.of("qwen3-14b", FileType.Q4_K_M, 24, 16_384);

    /// One model of each architecture: many heads, few, windows, latents, states, experts.
    static Stream<String> models() {
        return Plans.CATALOG.models().stream()
                .collect(
                        Collectors.toMap(
                                model -> model.spec().architecture(),
                                CatalogModel::id,
                                (one, _) -> one))
                .values()
                .stream()
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyArchitecture(String model) {
        var scenario = Plans.of(model, FileType.Q4_K_M, 24, 9000);
        var off = scenario.cache().withFlashAttention(FlashAttention.OFF);
        check(scenario);
        check(scenario.withCache(off).withGpuLayers(new GpuLayers(3)));
    }

    private static void check(Scenario scenario) {
        var estimate = scenario.estimate();
        Translation.check(names(scenario), () -> PlansInWords.of(estimate));
    }

    /// What is called the same in every language.
    private static List<String> names(Scenario scenario) {
        Stream<Quality> caches =
                KvType.all().stream()
                        .flatMap(type -> Plans.CATALOG.cacheType(type).stream())
                        .flatMap(type -> type.quality().stream());
        Stream<Quality> weights =
                Stream.of(FileType.values())
                        .flatMap(type -> Plans.CATALOG.weightType(type).stream())
                        .flatMap(type -> type.quality().stream());
        Stream<String> measured =
                Stream.concat(caches, weights)
                        .flatMap(quality -> Stream.of(quality.source(), quality.model()));
        return Stream.concat(Stream.of(scenario.model().name(), "card"), measured)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /// Choices that are told of a plan, each unlike what is usual.
    static Stream<Scenario> choices() {
        var rig = QWEN.rig();
        var batch = QWEN.batch();
        var cache = QWEN.cache();
        return Stream.of(
                Plans.starter(),
                QWEN.withRig(Rig.of(rig.first(), 3, Bytes.ofMiB(512))),
                QWEN.withBackend(Backend.VULKAN),
                QWEN.withBatch(batch.withSlots(5).withUnified(true).withUbatch(64).withBatch(128)),
                QWEN.withBatch(batch.withOutputs(Outputs.ALL)),
                QWEN.withCache(cache.withFlashAttention(FlashAttention.OFF).withOnGpu(false)),
                QWEN.withGpuLayers(new GpuLayers(22)),
                QWEN.withContext(new Tokens(65_536)),
                QWEN.withContext(new Tokens(262_144)),
                Plans.of("gemma-3-12b", FileType.Q8_0, 16, 32_768)
                        .withCache(cache.withFullWindow(true)),
                Plans.of("gpt-oss-20b", FileType.MXFP4, 16, 131_072),
                Plans.of("llama-2-13b", FileType.Q4_K_M, 8, 4096),
                Plans.of("mamba-2.8b", FileType.F16, 8, 2048));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void everyChoice(Scenario scenario) {
        check(scenario);
        var forecast = Forecast.of(scenario);
        Translation.check(names(scenario), () -> PlansInWords.of(forecast));
        var alone = Outlook.of(Plan.of(scenario));
        Translation.check(names(scenario), () -> PlansInWords.of(alone));
        var both = Outlook.of(new Plan(scenario, Optional.of(QWEN), List.of()));
        Translation.check(names(scenario), () -> PlansInWords.of(both));
    }

    static List<Engine> engines() {
        return Engines.all();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void everyEngineAndWhatItRefuses(Engine engine) {
        check(QWEN.withEngine(engine));
        Stream.of(
                        QWEN.withCache(QWEN.cache().withTypes(KvType.Q8_0, KvType.F16)),
                        QWEN.withCache(QWEN.cache().withTypes(KvType.IQ4_NL, KvType.IQ4_NL)),
                        QWEN.withCache(QWEN.cache().withFullWindow(true)),
                        QWEN.withCache(QWEN.cache().withOnGpu(false)),
                        QWEN.withBatch(QWEN.batch().withUnified(true)),
                        QWEN.withBatch(QWEN.batch().withSlots(2)),
                        QWEN.withBatch(QWEN.batch().withUbatch(33)),
                        QWEN.withContext(new Tokens(1 << 20)),
                        QWEN.withCache(
                                QWEN.cache()
                                        .withTypes(KvType.Q8_0, KvType.Q8_0)
                                        .withFlashAttention(FlashAttention.OFF)))
                .map(scenario -> scenario.withEngine(engine))
                .forEach(PlansInPolishTest::checkRefusal);
    }

    private static void checkRefusal(Scenario scenario) {
        Translation.check(
                List.of(),
                () ->
                        scenario.engine().refusal(scenario).stream()
                                .flatMap(PlansInPolishTest::words)
                                .toList());
    }

    private static Stream<String> words(Refusal refusal) {
        return Stream.of(refusal.reason(), refusal.remedy());
    }

    @Test
    void modelsThatCannotBeKeptSo() {
        for (var model : Plans.CATALOG.models()) {
            var plan = Plans.of(model.id(), FileType.Q4_K_M, 24, 4096);
            checkRefusal(Plans.withCache(plan, KvType.F16, KvType.Q8_0));
            checkRefusal(Plans.withCache(plan, KvType.Q8_0, KvType.Q8_0));
        }
    }
}
