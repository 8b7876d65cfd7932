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
                        name() + " does not offer that cache type.",
                        "Choose one of " + String.join(", ", labels) + ".")
                .or(
                        () ->
                                OnLlamaCpp.refuseUnless(
                                        cache.keyType() == cache.valueType(),
                                        name() + " has one setting for keys and values.",
                                        "Choose the same type for both."));
    }

    private Optional<Refusal> weights(Scenario scenario) {
        FileType type = scenario.weights().type();
        List<String> labels = weightTypes().stream().map(FileType::label).toList();
        return OnLlamaCpp.refuseUnless(
                loads(type),
                name() + " does not load " + type.label() + " weights.",
                "Choose one of " + String.join(", ", labels) + ".");
    }

    private Optional<Refusal> settings(Scenario scenario) {
        var cache = scenario.cache();
        return OnLlamaCpp.refuseUnless(
                        cache.flashAttention() != FlashAttention.OFF,
                        name() + " chooses its attention kernels itself.",
                        "Leave flash attention on auto.")
                .or(
                        () ->
                                OnLlamaCpp.refuseUnless(
                                        cache.onGpu() && !cache.fullWindow(),
                                        name() + " has no setting for where caches are kept.",
                                        "Leave caches on the GPU and windows as they are."))
                .or(
                        () ->
                                OnLlamaCpp.refuseUnless(
                                        scenario.gpuLayers().isAllOf(scenario.model()),
                                        name() + " keeps every layer on the GPU in this plan.",
                                        "Put all layers on the GPU, or plan for llama.cpp."))
                .or(
                        () ->
                                OnLlamaCpp.refuseUnless(
                                        !scenario.batch().unified(),
                                        name() + " has no setting for one cache for all.",
                                        "Turn one cache for all conversations off."));
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
