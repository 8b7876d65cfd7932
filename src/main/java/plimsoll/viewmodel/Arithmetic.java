package plimsoll.viewmodel;

import java.util.ArrayList;
import java.util.List;
import plimsoll.core.Bytes;
import plimsoll.core.CacheOptions;
import plimsoll.core.CachePart;
import plimsoll.core.Estimate;
import plimsoll.core.KvType;
import plimsoll.core.Mixer;

/// The formula of the KV cache with one model's numbers in it, to teach from.
public final class Arithmetic {
    /// One line.
    ///
    /// @param text what it says
    /// @param kind how it is set
    public record Line(String text, Kind kind) {
        /// How a line is set.
        public enum Kind {
            HEADING,
            STEP,
            RESULT
        }
    }

    private final CacheOptions cache;
    private final List<Line> lines = new ArrayList<>();

    private Arithmetic(Estimate estimate) {
        cache = estimate.scenario().cache();
    }

    public static List<Line> of(Estimate estimate) {
        var arithmetic = new Arithmetic(estimate);
        estimate.caches().forEach(arithmetic::explain);
        arithmetic.sum(estimate);
        return List.copyOf(arithmetic.lines);
    }

    private void explain(CachePart part) {
        switch (part.mixer()) {
            case Mixer.Attention attention -> attention(part, attention);
            case Mixer.Latent latent -> latent(part, latent);
            case Mixer.Recurrent state -> state(part, state);
            case Mixer.None none -> {}
        }
    }

    private void attention(CachePart part, Mixer.Attention attention) {
        heading(attention.isSliding() ? "Sliding window: bytes a cell" : "KV bytes per token");
        if (attention.keyLength() == attention.valueLength()) {
            alike(part, attention);
        } else {
            apart(part, attention);
        }
        product(part, attention.isSliding() ? window(attention) : "tokens");
    }

    /// Keys and values are as wide as each other.
    private void alike(CachePart part, Mixer.Attention attention) {
        step("= layers × kv heads × head dim");
        step("  × (bytes K + bytes V)");
        step(
                "= %d × %d × %d × (%s + %s)"
                        .formatted(
                                part.layers(),
                                attention.kvHeads(),
                                attention.keyLength(),
                                each(cache.keyType()),
                                each(cache.valueType())));
    }

    private void apart(CachePart part, Mixer.Attention attention) {
        step("= layers × kv heads");
        step("  × (dim K × bytes K");
        step("   + dim V × bytes V)");
        step(
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
        return "cells (window %d + batch)".formatted(attention.window());
    }

    private void latent(CachePart part, Mixer.Latent latent) {
        heading("Latent (MLA) bytes per token");
        boolean indexed = latent.indexLength() > 0;
        step("= layers × (rank + rope%s) × bytes K".formatted(indexed ? " + index" : ""));
        step(
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
        heading("Recurrent state, whatever the context");
        step("= layers × (convolution + state) × 4");
        step(
                "= %d × (%s + %s) × 4"
                        .formatted(
                                part.layers(),
                                Wording.grouped(state.convolutionState()),
                                Wording.grouped(state.recurrentState())));
        product(part, part.cells() == 1 ? "slot" : "slots");
    }

    private void product(CachePart part, String unit) {
        Bytes each = part.perCell().times(part.layers());
        result("= %s = %s".formatted(Wording.plain(each), Wording.memory(each)));
        step("× %s %s".formatted(Wording.grouped(part.cells()), unit));
        result("= " + Wording.memory(part.size()));
    }

    private void sum(Estimate estimate) {
        if (estimate.caches().size() > 1) {
            Bytes all =
                    estimate.caches().stream().map(CachePart::size).reduce(Bytes.ZERO, Bytes::plus);
            heading("Together");
            result("= " + Wording.memory(all));
        }
    }

    private void heading(String text) {
        lines.add(new Line(text, Line.Kind.HEADING));
    }

    private void step(String text) {
        lines.add(new Line(text, Line.Kind.STEP));
    }

    private void result(String text) {
        lines.add(new Line(text, Line.Kind.RESULT));
    }

    /// `2`, `34/32`: bytes of a value; where values share a scale, with their part of it.
    private static String each(KvType type) {
        int values = type.type().blockSize();
        int bytes = type.type().blockBytes();
        return values == 1 ? String.valueOf(bytes) : bytes + "/" + values;
    }
}
