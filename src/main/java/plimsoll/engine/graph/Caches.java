package plimsoll.engine.graph;

import java.util.EnumMap;
import java.util.Map;
import plimsoll.core.GgmlType;
import plimsoll.core.Mixer;

/// The KV caches of a graph and the inputs that come with them: where to store, who sees whom, and
/// the rotation of quantized types.
///
/// Source: llama.cpp v0.5.0 `src/llama-kv-cache.cpp` (`get_k`, `get_v`, `cpy_k`, `cpy_v`,
/// `build_input_k_idxs` and the like) and `src/llama-graph.cpp` (`build_attn_inp_kq_mask`).
final class Caches {
    private static final int ROTATION = 64;

    /// The two caches that a model may have.
    enum Kind {
        FULL,
        WINDOW
    }

    /// What attention needs to know of one cache.
    ///
    /// @param keyIds where to store keys
    /// @param valueIds where to store values
    /// @param mask which cells each token sees
    /// @param keyRotation by what keys and queries are rotated, or absent
    /// @param valueRotation by what values are rotated, or absent
    record Inputs(Node keyIds, Node valueIds, Node mask, Node keyRotation, Node valueRotation) {}

    private final Load load;
    private final long widestValues;
    private final Map<Kind, Inputs> inputs = new EnumMap<>(Kind.class);

    Caches(Load load) {
        this.load = load;
        this.widestValues =
                load.model().layers().stream().mapToLong(l -> valueRow(l.mixer())).max().orElse(0);
    }

    private static long valueRow(Mixer mixer) {
        return switch (mixer) {
            case Mixer.Attention attention -> attention.valueRow();
            case Mixer.Latent latent -> latent.row();
            case Mixer.Recurrent _, Mixer.None _ -> 0;
        };
    }

    Kind kind(Mixer.Attention attention) {
        return load.isSliding(attention) ? Kind.WINDOW : Kind.FULL;
    }

    long cells(Kind kind) {
        return kind == Kind.WINDOW ? load.cells().window() : load.cells().full();
    }

    /// The inputs of the cache of `kind`, whose heads are that long.
    Inputs inputs(Kind kind, int keyLength, int valueLength) {
        return inputs.computeIfAbsent(kind, _ -> make(kind, keyLength, valueLength));
    }

    private Inputs make(Kind kind, int keyLength, int valueLength) {
        long tokens = load.batch().tokens();
        return new Inputs(
                Node.input("key ids", GgmlType.I64, tokens),
                Node.input(
                        "value ids",
                        GgmlType.I64,
                        load.transposes() ? tokens * widestValues : tokens),
                mask(cells(kind)),
                rotation(load.cache().keyType().isQuantized(), keyLength, keyLength),
                rotation(load.cache().valueType().isQuantized(), valueLength, ROTATION));
    }

    /// Which of `cells` each token sees. Flash attention wants it in f16.
    Node mask(long cells) {
        int streams = load.cells().streams();
        boolean half = load.flash() && load.release().masksInHalf();
        Node mask =
                Node.input(
                        "mask",
                        half ? GgmlType.F16 : GgmlType.F32,
                        cells,
                        load.batch().tokens() / streams,
                        1,
                        streams);
        return load.flash() && !half ? Ops.cast(mask, GgmlType.F16) : mask;
    }

    /// A square matrix of the largest power of two that divides `length` and is at most `most`.
    private Node rotation(boolean quantized, int length, int most) {
        if (!quantized || !load.release().rotates() || length % ROTATION != 0) {
            return Node.ABSENT;
        }
        int side = Math.min(Integer.lowestOneBit(length), Integer.highestOneBit(most));
        return Node.input("rotation", GgmlType.F32, side, side);
    }

    Node keys(int layer, long row, Kind kind) {
        return Node.cache(
                "keys",
                load.cache().keyType().type(),
                home(layer),
                row,
                cells(kind),
                load.cells().streams());
    }

    Node values(int layer, long row, Kind kind) {
        boolean wide = load.transposes() && load.release().storesByIds();
        long width = wide ? widestValues : row;
        return Node.cache(
                "values",
                load.cache().valueType().type(),
                home(layer),
                width,
                cells(kind),
                load.cells().streams());
    }

    private int home(int layer) {
        return load.cache().onGpu() ? load.places().of(layer) : load.places().gpus();
    }

    /// Stores rows, `[length, heads, tokens]`, in a cache.
    Node store(Node cache, Node rows, Node ids) {
        if (!load.release().storesByIds()) {
            return Ops.copy(rows, cache);
        }
        Node flat =
                Ops.view(
                        rows,
                        new long[] {rows.length(0) * rows.length(1), rows.length(2)},
                        rows.stride(2));
        return Ops.setRows(merged(cache), flat, ids);
    }

    private static Node merged(Node cache) {
        long streams = cache.length(2);
        return streams > 1 ? Ops.reshape(cache, cache.length(0), cache.length(1) * streams) : cache;
    }

    /// Stores values one by one, as attention without flash attention wants them: transposed.
    Node storeTransposed(Node cache, Node rows, Node ids) {
        if (!load.release().storesByIds()) {
            return Ops.copy(Ops.transpose(rows), cache);
        }
        long row = rows.length(0) * rows.length(1);
        long tokens = rows.length(2);
        boolean whole = rows.type.bytes(row) == rows.stride(2);
        Node flat = whole ? Ops.reshape(rows, row, tokens) : Ops.cont(rows, row, tokens);
        if (row < cache.length(0)) {
            flat = Ops.result(Op.PAD, new long[] {cache.length(0), tokens, 1, 1}, flat);
        }
        Node single = Ops.reshape(cache, 1, cache.count());
        return Ops.setRows(single, Ops.reshape(flat, 1, flat.count()), ids);
    }

    /// `[length, heads, cells, streams]`.
    Node read(Node cache, long length, long heads) {
        return Ops.view(
                cache,
                new long[] {length, heads, cache.length(1), cache.length(2)},
                cache.type.bytes(length),
                cache.stride(1),
                cache.stride(2));
    }

    /// `[cells, heads, length, streams]`.
    Node readTransposed(Node cache, long length, long heads) {
        long cells = cache.length(1);
        return Ops.view(
                cache,
                new long[] {cells, heads, length, cache.length(2)},
                cache.type.bytes(cells * length),
                cache.type.bytes(cells),
                cache.type.bytes(cells * cache.length(0)));
    }
}
