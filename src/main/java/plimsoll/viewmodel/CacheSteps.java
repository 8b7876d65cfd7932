package plimsoll.viewmodel;

import java.util.List;
import plimsoll.core.Bytes;
import plimsoll.core.CacheOptions;
import plimsoll.core.CachePart;
import plimsoll.core.Estimate;
import plimsoll.core.KvType;
import plimsoll.core.Mixer;
import plimsoll.words.Words;

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

        lines.heading(heading(part, attention));
        if (isPadded(part, attention)) {
            padded(part, attention);
        } else if (attention.keyLength() == attention.valueLength()) {
            alike(part, attention);
        } else {
            apart(part, attention);
        }
        product(part, isSliding(part) ? window(part, attention) : tokens(part));
    }

    private static boolean isSliding(CachePart part) {
        return part.kind() == CachePart.Kind.SLIDING;
    }

    private static String heading(CachePart part, Mixer.Attention attention) {
        return isSliding(part)
                ? Words.of("steps.cache.perCell", heads(attention))
                : Words.of("steps.cache.perToken", heads(attention));
    }

    /// `GQA 40:8`: how many query heads read how many heads of the cache.
    private static String heads(Mixer.Attention attention) {
        String kind =
                attention.kvHeads() == attention.heads()
                        ? "MHA"
                        : attention.kvHeads() == 1 ? "MQA" : "GQA";
        return "%s %d:%d".formatted(kind, attention.heads(), attention.kvHeads());
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
        lines.step("= " + Words.of("steps.cache.padded.keys"));
        lines.step("  + " + Words.of("steps.cache.padded.values"));
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
    /// widest.
    private void unused(CachePart part) {
        var type = cache.valueType().type();
        lines.heading(Words.of("steps.cache.unused"));
        lines.step("= " + Words.of("steps.cache.unused.formula"));
        lines.step(
                "= %d × %d × %s"
                        .formatted(
                                part.layers(),
                                part.perCell().count() * type.blockSize() / type.blockBytes(),
                                each(cache.valueType())));
        product(part, tokens(part));
    }

    /// Keys and values are as wide as each other.
    private void alike(CachePart part, Mixer.Attention attention) {
        lines.step("= " + Words.of("steps.cache.alike"));
        lines.step("  × " + Words.of("steps.cache.alike.bytes"));
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
        lines.step("= " + Words.of("steps.cache.apart"));
        lines.step("  × " + Words.of("steps.cache.apart.keys"));
        lines.step("   + " + Words.of("steps.cache.apart.values"));
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

    private String window(CachePart part, Mixer.Attention attention) {
        String cells = Wording.grouped(part.cells());
        return cache.fullWindow()
                ? Words.counted("steps.cache.wholeWindow", part.cells(), cells)
                : Words.counted("steps.cache.window", part.cells(), cells, attention.window());
    }

    private static String tokens(CachePart part) {
        return Words.counted("tokens", part.cells(), Wording.grouped(part.cells()));
    }

    private void latent(CachePart part, Mixer.Latent latent) {
        lines.heading(Words.of("steps.cache.latent"));
        boolean indexed = latent.indexLength() > 0;
        lines.step(
                "= "
                        + (indexed
                                ? Words.of("steps.cache.latent.indexed")
                                : Words.of("steps.cache.latent.plain")));
        lines.step(
                "= %d × (%d + %d%s) × %s"
                        .formatted(
                                part.layers(),
                                latent.latentRank(),
                                latent.ropeLength(),
                                indexed ? " + " + latent.indexLength() : "",
                                each(cache.keyType())));
        product(part, tokens(part));
    }

    private void state(CachePart part, Mixer.Recurrent state) {
        int columns = state.kernel() - 1;
        lines.heading(Words.of("steps.cache.state"));
        lines.step(Words.counted("steps.cache.state.columns", columns, columns));
        lines.step(
                "  "
                        + Words.of(
                                "steps.cache.state.width",
                                state.innerLength(),
                                state.groups(),
                                state.stateLength()));
        lines.step(Words.of("steps.cache.state.size", state.innerLength(), state.stateLength()));
        lines.step("= " + Words.of("steps.cache.state.formula"));
        lines.step(
                "= %d × (%s + %s) × 4"
                        .formatted(
                                part.layers(),
                                Wording.grouped(state.convolutionState()),
                                Wording.grouped(state.recurrentState())));
        product(
                part,
                Words.counted("steps.cache.slots", part.cells(), Wording.grouped(part.cells())));
    }

    /// @param times what has a cell, and how many
    private void product(CachePart part, String times) {
        lines.result(part.perCell().times(part.layers()));
        lines.step("× " + times);
        lines.result(part.size());
    }

    /// Layers that keep nothing read what others keep.
    private void readers() {
        long readers =
                estimate.scenario().model().layers().stream()
                        .filter(l -> l.mixer() instanceof Mixer.Attention a && !a.ownsCache())
                        .count();
        if (readers > 0) {
            lines.note(Words.counted("steps.cache.readers", readers, readers));
        }
    }

    private void sum() {
        if (estimate.caches().size() > 1) {
            lines.heading(Words.of("steps.cache.together"));
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
