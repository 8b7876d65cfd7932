package plimsoll.engine;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plimsoll.core.Bytes;
import plimsoll.core.CacheOptions;
import plimsoll.core.Engine;
import plimsoll.core.FileType;
import plimsoll.core.FlashAttention;
import plimsoll.core.GpuLayers;
import plimsoll.core.KvType;
import plimsoll.core.ModelSpec;
import plimsoll.core.Reads;
import plimsoll.core.Refusal;
import plimsoll.core.Scenario;
import plimsoll.core.Setting;
import plimsoll.core.Tokens;
import plimsoll.words.Words;

/// A program in Python that loads a checkpoint of safetensors and keeps all of it on the devices.
/// Every conversation has the context's share to itself; a prompt is worked on in pieces of as many
/// tokens as are handed over at once, [plimsoll.core.BatchOptions#batch].
interface OnCheckpoint extends Engine {
    /// The weights that it loads.
    List<FileType> weightTypes();

    /// What it refuses of itself.
    Optional<Refusal> own(Scenario scenario);

    /// The step in which one conversation's cache grows.
    int step();

    /// What a conversation of that length reads of the caches for one more token, on one device.
    long cacheRead(Scenario scenario);

    /// Whether the devices share every layer, else each has some of the layers.
    boolean sharesLayers();

    @Override
    default boolean loads(FileType type) {
        return weightTypes().contains(type);
    }

    @Override
    default FileType usualWeights(ModelSpec model) {
        return FileType.BF16;
    }

    @Override
    default Set<Setting> settings() {
        return EnumSet.of(Setting.SLOTS, Setting.PIECE);
    }

    @Override
    default boolean choosesDevices() {
        return true;
    }

    /// That of nearly every checkpoint.
    @Override
    default KvType usualCacheType() {
        return KvType.BF16;
    }

    /// What one conversation has of the context.
    static Tokens length(Scenario scenario) {
        return new Tokens(Math.ceilDiv(scenario.context().count(), scenario.batch().slots()));
    }

    @Override
    default Tokens context(Scenario scenario) {
        long all = (long) length(scenario).count() * scenario.batch().slots();
        return new Tokens((int) Math.min(all, Tokens.MAX.count()));
    }

    @Override
    default int contextStep(Scenario scenario) {
        return step() * scenario.batch().slots();
    }

    /// One type for keys and values, everything on the devices, and nothing that it cannot set.
    @Override
    default Scenario adopted(Scenario scenario) {
        var adopted = Engine.super.adopted(scenario);
        var cache = adopted.cache();
        return adopted.withGpuLayers(GpuLayers.ALL)
                .withBatch(scenario.batch().withUnified(false))
                .withCache(
                        cache.withTypes(cache.keyType(), cache.keyType())
                                .withFlashAttention(FlashAttention.AUTO)
                                .withFullWindow(false)
                                .withOnGpu(true));
    }

    @Override
    default Optional<Refusal> refusal(Scenario scenario) {
        return type(scenario.cache())
                .or(() -> weights(scenario))
                .or(() -> settings(scenario))
                .or(() -> own(scenario));
    }

    private Optional<Refusal> type(CacheOptions cache) {
        var types = cacheTypes();
        boolean known = types.contains(cache.keyType()) && types.contains(cache.valueType());
        List<String> labels = types.reversed().stream().map(KvType::label).toList();
        return OnLlamaCpp.refuseUnless(
                        known,
                        Words.of("refusal.type", name()),
                        Words.of("refusal.type.remedy", String.join(", ", labels)))
                .or(
                        () ->
                                OnLlamaCpp.refuseUnless(
                                        cache.keyType() == cache.valueType(),
                                        Words.of("refusal.keys", name()),
                                        Words.of("refusal.oneType.remedy")));
    }

    private Optional<Refusal> weights(Scenario scenario) {
        FileType type = scenario.weights().type();
        List<String> labels = weightTypes().stream().map(FileType::label).toList();
        return OnLlamaCpp.refuseUnless(
                loads(type),
                Words.of("refusal.load", name(), type.label()),
                Words.of("refusal.type.remedy", String.join(", ", labels)));
    }

    private Optional<Refusal> settings(Scenario scenario) {
        var cache = scenario.cache();
        return OnLlamaCpp.refuseUnless(
                        cache.flashAttention() != FlashAttention.OFF,
                        Words.of("refusal.kernels", name()),
                        Words.of("refusal.kernels.remedy"))
                .or(
                        () ->
                                OnLlamaCpp.refuseUnless(
                                        cache.onGpu() && !cache.fullWindow(),
                                        Words.of("refusal.caches", name()),
                                        Words.of("refusal.caches.remedy")))
                .or(
                        () ->
                                OnLlamaCpp.refuseUnless(
                                        scenario.gpuLayers().isAllOf(scenario.model()),
                                        Words.of("refusal.layers", name()),
                                        Words.of("refusal.layers.remedy")))
                .or(
                        () ->
                                OnLlamaCpp.refuseUnless(
                                        !scenario.batch().unified(),
                                        Words.of("refusal.shared", name()),
                                        Words.of("refusal.shared.remedy")));
    }

    @Override
    default Reads reads(Scenario scenario) {
        int gpus = scenario.rig().gpus().size();
        var reads = scenario.weights().reads();
        int layers = scenario.model().layers().size();
        Bytes weights =
                reads.blocks(0, layers, scenario.model()).plus(reads.output()).plus(reads.other());
        var own = new Bytes(weights.count() / gpus + cacheRead(scenario));
        return new Reads(Collections.nCopies(gpus, own), Bytes.ZERO, sharesLayers());
    }
}
