package plimsoll.viewmodel;

import java.util.List;
import plimsoll.core.Bytes;
import plimsoll.core.CacheOptions;
import plimsoll.core.CachePart;
import plimsoll.core.Estimate;
import plimsoll.core.KvType;
import plimsoll.core.Mixer;

/// The KV cache step by step, kind of layer by kind of layer.
final class CacheSteps {
    private final Estimate estimate;
    private final CacheOptions cache;
    private final Lines lines = new Lines();

    private CacheSteps(Estimate estimate) {
        this.estimate = estimate;
        this.cache = estimate.scenario().cache();
    }

    static List<Arithmetic.Line> of(Estimate estimate) {
        var steps = new CacheSteps(estimate);
        estimate.caches().forEach(steps::explain);
        steps.readers();
        steps.sum();
        return steps.lines.list();
    }

    private void explain(CachePart part) {
        switch (part.mixer()) {
            case Mixer.Attention attention -> attention(part, attention);
            case Mixer.Latent latent -> latent(part, latent);
            case Mixer.Recurrent state -> state(part, state);
            case Mixer.None _ when part.size().count() > 0 -> unused(part);
            case Mixer.None _ -> {}
        }
    }

    private void attention(CachePart part, Mixer.Attention attention) {
        boolean sliding = part.kind() == CachePart.Kind.SLIDING;
        lines.heading(
                heads(attention) + (sliding ? "bytes a cell of a window" : "bytes per token"));
        if (isPadded(part, attention)) {
            padded(part, attention);
        } else if (attention.keyLength() == attention.valueLength()) {
            alike(part, attention);
        } else {
            apart(part, attention);
        }
        product(part, sliding ? window(attention) : "tokens");
    }

    /// `GQA 40:8, `: how many query heads read how many heads of the cache.
    private static String heads(Mixer.Attention attention) {
        String kind =
                attention.kvHeads() == attention.heads()
                        ? "MHA"
                        : attention.kvHeads() == 1 ? "MQA" : "GQA";
        return "%s %d:%d, ".formatted(kind, attention.heads(), attention.kvHeads());
    }

    /// Without flash attention every layer's values are as wide as the widest layer's.
    private boolean isPadded(CachePart part, Mixer.Attention attention) {
        long own =
                cache.keyType().bytes(attention.keyRow())
                        + cache.valueType().bytes(attention.valueRow());
        return part.perCell().count() != own;
    }

    private void padded(CachePart part, Mixer.Attention attention) {
        var type = cache.valueType().type();
        long bytes = part.perCell().count() - cache.keyType().bytes(attention.keyRow());
        lines.step("= layers × (row K × bytes K");
        lines.step("  + widest row V × bytes V)");
        lines.step(
                "= %d × (%d × %s + %d × %s)"
                        .formatted(
                                part.layers(),
                                attention.keyRow(),
                                each(cache.keyType()),
                                bytes * type.blockSize() / type.blockBytes(),
                                each(cache.valueType())));
    }

    /// Layers without attention that have a cache all the same: values alone, as wide as the
    // widest.
    private void unused(CachePart part) {
        var type = cache.valueType().type();
        lines.heading("Without attention, bytes per token");
        lines.step("= layers × widest row V × bytes V");
        lines.step(
                "= %d × %d × %s"
                        .formatted(
                                part.layers(),
                                part.perCell().count() * type.blockSize() / type.blockBytes(),
                                each(cache.valueType())));
        product(part, "tokens");
    }

    /// Keys and values are as wide as each other.
    private void alike(CachePart part, Mixer.Attention attention) {
        lines.step("= layers × kv heads × head dim");
        lines.step("  × (bytes K + bytes V)");
        lines.step(
                "= %d × %d × %d × (%s + %s)"
                        .formatted(
                                part.layers(),
                                attention.kvHeads(),
                                attention.keyLength(),
                                each(cache.keyType()),
                                each(cache.valueType())));
    }

    private void apart(CachePart part, Mixer.Attention attention) {
        lines.step("= layers × kv heads");
        lines.step("  × (dim K × bytes K");
        lines.step("   + dim V × bytes V)");
        lines.step(
                "= %d × %d × (%d × %s + %d × %s)"
                        .formatted(
                                part.layers(),
                                attention.kvHeads(),
                                attention.keyLength(),
                                each(cache.keyType()),
                                attention.valueLength(),
                                each(cache.valueType())));
    }

    private String window(Mixer.Attention attention) {
        return cache.fullWindow()
                ? "cells, kept whole"
                : "cells (window %d + batch)".formatted(attention.window());
    }

    private void latent(CachePart part, Mixer.Latent latent) {
        lines.heading("Latent (MLA) bytes per token");
        boolean indexed = latent.indexLength() > 0;
        lines.step("= layers × (rank + rope%s) × bytes K".formatted(indexed ? " + index" : ""));
        lines.step(
                "= %d × (%d + %d%s) × %s"
                        .formatted(
                                part.layers(),
                                latent.latentRank(),
                                latent.ropeLength(),
                                indexed ? " + " + latent.indexLength() : "",
                                each(cache.keyType())));
        product(part, "tokens");
    }

    private void state(CachePart part, Mixer.Recurrent state) {
        lines.heading("Recurrent state, whatever the context");
        lines.step("convolution: %d past columns".formatted(state.kernel() - 1));
        lines.step(
                "  of %d + 2 × %d × %d"
                        .formatted(state.innerLength(), state.groups(), state.stateLength()));
        lines.step("state: %d × %d".formatted(state.innerLength(), state.stateLength()));
        lines.step("= layers × (convolution + state) × 4");
        lines.step(
                "= %d × (%s + %s) × 4"
                        .formatted(
                                part.layers(),
                                Wording.grouped(state.convolutionState()),
                                Wording.grouped(state.recurrentState())));
        product(part, part.cells() == 1 ? "slot" : "slots");
    }

    private void product(CachePart part, String unit) {
        lines.result(part.perCell().times(part.layers()));
        lines.step("× %s %s".formatted(Wording.grouped(part.cells()), unit));
        lines.result(part.size());
    }

    /// Layers that keep nothing read what others keep.
    private void readers() {
        long readers =
                estimate.scenario().model().layers().stream()
                        .filter(l -> l.mixer() instanceof Mixer.Attention a && !a.ownsCache())
                        .count();
        if (readers > 0) {
            lines.note("%d more layers read the caches of these and keep none.".formatted(readers));
        }
    }

    private void sum() {
        if (estimate.caches().size() > 1) {
            lines.heading("Together");
            lines.result(
                    estimate.caches().stream()
                            .map(CachePart::size)
                            .reduce(Bytes.ZERO, Bytes::plus));
        }
    }

    private static String each(KvType type) {
        return Wording.each(type.type());
    }
}
