package plimsoll.engine.graph;

import plimsoll.core.GgmlType;
import plimsoll.engine.graph.Attention.Triple;

/// The heart of attention: values, weighed by how well queries and keys agree.
///
/// Source: llama.cpp v0.5.0 `src/llama-graph.cpp`, `build_attn_mha`.
final class Weighing {

    /// What else decides the result.
    ///
    /// @param mask which cells each token sees
    /// @param sinks where attention goes that no cell deserves, or absent
    /// @param lift the matrix that makes values of latents, or absent
    record Rules(Node mask, Node sinks, Node lift) {}

    private final Frame frame;
    private final boolean capped;

    Weighing(Frame frame) {
        this.frame = frame;
        this.capped = new Traits(frame.load.model().architecture()).capsScores();
    }

    /// `[length · heads, tokens]`.
    ///
    /// @param read queries, and what the caches hold, `[length, heads, cells, streams]`
    Node apply(Triple read, Rules rules) {
        Node query = split(read.query(), read.key().length(3));
        Node key = Ops.permute(read.key(), 0, 2, 1, 3);
        Node value = Ops.permute(read.value(), 0, 2, 1, 3);
        boolean flash = frame.load.flash();
        if (!flash && read.value().stride(1) <= read.value().stride(2)) {
            value = Ops.cont(Ops.transpose(value));
        }
        var turned = new Triple(Ops.permute(query, 0, 2, 1, 3), key, value);
        Node mixed = flash ? flash(turned, rules) : scored(turned, rules);
        frame.graph.expand(mixed);
        return mixed;
    }

    /// The tokens of each stream by themselves.
    private static Node split(Node query, long streams) {
        return Ops.view(
                query,
                new long[] {query.length(0), query.length(1), query.length(2) / streams, streams},
                query.stride(1),
                query.stride(2),
                query.stride(3) / streams);
    }

    private static Node flash(Triple turned, Rules rules) {
        var read = new Triple(turned.query(), halved(turned.key()), halved(turned.value()));
        Node mixed = Ops.flashAttention(read, rules.mask(), rules.sinks());
        if (rules.lift().isPresent()) {
            mixed = Ops.mulMat(rules.lift(), Ops.permute(mixed, 0, 2, 1, 3));
            mixed = Ops.cont(Ops.permute(mixed, 0, 2, 1, 3));
        }
        return Ops.reshape(
                mixed, mixed.length(0) * mixed.length(1), mixed.length(2) * mixed.length(3));
    }

    /// Flash attention reads no f32.
    private static Node halved(Node cache) {
        return cache.type == GgmlType.F32 ? Ops.cast(cache, GgmlType.F16) : cache;
    }

    private Node scored(Triple turned, Rules rules) {
        Node scores = Ops.mulMat(turned.key(), turned.query());
        if (capped) {
            scores = Ops.scale(Ops.unary(Ops.scale(scores)));
        }
        scores = Ops.softMax(scores, rules.mask(), rules.sinks());
        Node mixed = Ops.mulMat(turned.value(), scores);
        if (rules.lift().isPresent()) {
            mixed = Ops.mulMat(rules.lift(), mixed);
        }
        mixed = Ops.permute(mixed, 0, 2, 1, 3);
        Node whole =
                Ops.cont(
                        mixed,
                        mixed.length(0) * mixed.length(1),
                        mixed.length(2) * mixed.length(3));
        if (!frame.load.cache().onGpu()) {
            whole.pinned = frame.load.places().gpus();
        }
        return whole;
    }
}
