package plimsoll.viewmodel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import plimsoll.core.Backend;
import plimsoll.core.Bytes;
import plimsoll.core.CachePart;
import plimsoll.core.DeviceUse;
import plimsoll.core.Estimate;
import plimsoll.core.KvType;
import plimsoll.core.Mixer;
import plimsoll.core.Scenario;
import plimsoll.words.Words;

/// The compute buffers step by step. Their size is what the engine's allocator makes of the graph;
/// what in it has a formula is told apart, and the rest in vectors of the model's width.
final class ActivationSteps {
    private final Estimate estimate;
    private final Scenario scenario;
    private final long tokens;
    private final Lines lines = new Lines();

    /// What is not told yet.
    private long rest;

    private ActivationSteps(Estimate estimate) {
        this.estimate = estimate;
        this.scenario = estimate.scenario();
        int slots = scenario.batch().slots();
        int batch = Math.min(scenario.batch().ubatch(), scenario.batch().batch());
        int context = Math.min(scenario.context().count(), estimate.context().count());
        this.tokens = (long) Math.ceilDiv(Math.min(batch, context), slots) * slots;
    }

    static List<Arithmetic.Line> of(Estimate estimate) {
        var steps = new ActivationSteps(estimate);
        steps.largest();
        steps.all();
        return steps.lines.list();
    }

    private void largest() {
        int gpus = estimate.devices().size();
        Bytes most =
                estimate.devices().stream()
                        .map(device -> device.use().activations())
                        .max(Comparator.naturalOrder())
                        .orElse(Bytes.ZERO);
        rest = most.count();
        lines.heading(
                gpus == 1
                        ? Words.of("steps.activations.one", Wording.grouped(tokens))
                        : Words.of("steps.activations.largest", Wording.grouped(tokens)));
        masks();
        scratch();
        scores();
        rest();
        lines.result(most);
    }

    /// Which cells each token sees; one mask for the whole context, one for windows.
    private void masks() {
        int bytes = estimate.flashAttention() ? 2 : 4;
        tell(Words.of("steps.activations.mask"), cells(false), tokens, bytes);
        tell(Words.of("steps.activations.windows"), cells(true), tokens, bytes);
    }

    private long cells(boolean sliding) {
        var batch = scenario.batch();
        int streams = batch.unified() ? 1 : batch.slots();
        return estimate.caches().stream()
                .filter(part -> part.kind() != CachePart.Kind.RECURRENT)
                .filter(part -> (part.kind() == CachePart.Kind.SLIDING) == sliding)
                .mapToLong(part -> part.cells() / streams)
                .max()
                .orElse(0);
    }

    /// Flash attention on CUDA writes out what is not f16, of the largest layer.
    private void scratch() {
        if (estimate.flashAttention() && scenario.backend() == Backend.CUDA) {
            estimate.caches().stream()
                    .max(Comparator.comparingLong(part -> part.cells() * converted(part)))
                    .ifPresent(
                            part ->
                                    tell(
                                            Words.of("steps.activations.scratch"),
                                            part.cells(),
                                            converted(part),
                                            2));
        }
    }

    private long converted(CachePart part) {
        var cache = scenario.cache();
        return switch (part.mixer()) {
            case Mixer.Attention attention ->
                    converted(cache.keyType(), attention.keyRow())
                            + converted(cache.valueType(), attention.valueRow());
            case Mixer.Latent latent -> converted(cache.keyType(), latent.row());
            case Mixer.Recurrent _, Mixer.None _ -> 0;
        };
    }

    private static long converted(KvType type, long row) {
        return type == KvType.F16 ? 0 : row;
    }

    /// Without flash attention every head scores every cell for every token.
    private void scores() {
        if (!estimate.flashAttention()) {
            estimate.caches().stream()
                    .max(Comparator.comparingLong(part -> part.cells() * heads(part)))
                    .ifPresent(
                            part ->
                                    tell(
                                            Words.of("steps.activations.scores"),
                                            heads(part),
                                            part.cells(),
                                            tokens,
                                            4));
        }
    }

    private static long heads(CachePart part) {
        return switch (part.mixer()) {
            case Mixer.Attention attention -> attention.heads();
            case Mixer.Latent latent -> latent.heads();
            case Mixer.Recurrent _, Mixer.None _ -> 0;
        };
    }

    /// A part of the buffer that has a formula; where there is no room for it, it is elsewhere.
    private void tell(String name, long... factors) {
        long size = Arrays.stream(factors).reduce(1, Math::multiplyExact);
        if (size > 0 && size <= rest) {
            rest -= size;
            lines.step(name);
            lines.step(
                    Arrays.stream(factors)
                            .mapToObj(Wording::grouped)
                            .collect(Collectors.joining(" × ", "= ", "")));
        }
    }

    private void rest() {
        int width = scenario.model().embeddingLength();
        double vectors = rest / (4.0 * width * tokens);
        lines.step(Words.of("steps.activations.rest", Wording.plain(new Bytes(rest))));
        lines.step("  " + Words.of("steps.activations.vectors", Wording.shortest(vectors), width));
    }

    private void all() {
        if (estimate.devices().size() > 1) {
            lines.onDevices(estimate.devices().size());
            for (DeviceUse device : estimate.devices()) {
                lines.step("+ " + Wording.plain(device.use().activations()));
            }
            lines.result(estimate.onDevices().activations());
        }
        lines.note(Words.of("steps.activations.note"));
    }
}
