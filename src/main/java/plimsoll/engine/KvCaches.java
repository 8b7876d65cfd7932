package plimsoll.engine;

import java.util.ArrayList;
import java.util.List;
import plimsoll.core.Architecture;
import plimsoll.core.Bytes;
import plimsoll.core.CachePart.Kind;
import plimsoll.core.CachePart;
import plimsoll.core.KvType;
import plimsoll.core.Mixer;

/// What the layers keep of the past.
///
/// - Attention: `cells · streams · (row(K) + row(V))` bytes a layer. A row has `kvHeads · length`
///   values; types that share scales take those with them. See [Plan#cells] for windows.
/// - Latent attention (MLA): one row of `latentRank + ropeLength` values a cell, and no V; where an
///   index chooses cells, its key besides.
/// - Recurrent layers: `4 · slots · (convolution + state)`, whatever the context and the types.
/// - Without flash attention V is transposed, and every layer's V is as wide as the widest, since
///   rows are chosen by ids.
/// - Before latents were kept, MLA kept keys and values of all heads.
///
/// Source: llama.cpp v0.5.0 `src/llama-kv-cache.cpp`, `src/llama-memory-recurrent.cpp`; measured.
final class KvCaches {
    private static final long HOST_ALIGNMENT = 32;

    private final Plan plan;
    private final long widestValue;

    KvCaches(Plan plan, List<MixerGroup> groups) {
        this.plan = plan;
        this.widestValue = groups.stream().mapToLong(g -> valueRow(g.mixer())).max().orElse(0);
    }

    private static long valueRow(Mixer mixer) {
        return mixer instanceof Mixer.Attention attention ? attention.valueRow() : 0;
    }

    /// Bytes of the caches of `groups`, where they are on a device or on the host.
    long size(List<MixerGroup> groups, boolean onDevice) {
        long sum = 0;
        for (var group : groups) {
            sum += group.layers() * size(group.mixer(), onDevice);
        }
        return sum;
    }

    /// Bytes of one layer's cache.
    private long size(Mixer mixer, boolean onDevice) {
        return switch (mixer) {
            case Mixer.Attention attention when attention.ownsCache() -> {
                long cells = (long) plan.cells(attention) * plan.streams();
                yield tensor(plan.keyType(), attention.keyRow(), cells, onDevice)
                        + tensor(plan.valueType(), storedValueRow(attention), cells, onDevice);
            }
            case Mixer.Latent latent when !plan.release().keepsLess() ->
                    size(unpacked(latent), onDevice);
            case Mixer.Latent latent ->
                    tensor(plan.keyType(), latent.row(), plan.context(), onDevice)
                            + tensor(
                                    plan.keyType(), latent.indexLength(), plan.context(), onDevice);
            case Mixer.Recurrent state -> plan.slots() * state(state);
            case Mixer.None _ when isCachedAlike() ->
                    tensor(plan.valueType(), widestValue, plan.context(), onDevice);
            case Mixer.Attention _, Mixer.None _ -> 0;
        };
    }

    /// Keys and values as they were kept before latents were.
    private static Mixer.Attention unpacked(Mixer.Latent latent) {
        int key = latent.plainLength() + latent.ropeLength();
        return new Mixer.Attention(
                latent.heads(), latent.heads(), key, latent.valueLength(), 0, true);
    }

    /// Whether layers without attention have a cache like the others, which has no keys and, as
    /// long as values are as wide as the widest, no other use than to be there.
    private boolean isCachedAlike() {
        return plan.widensValues() && plan.scenario().model().architecture() == Architecture.DECI;
    }

    private long tensor(KvType type, long row, long cells, boolean onDevice) {
        long size = cells * type.bytes(row);
        return onDevice
                ? plan.scenario().backend().allocated(type.type(), row, size)
                : Math.ceilDiv(size, HOST_ALIGNMENT) * HOST_ALIGNMENT;
    }

    private long storedValueRow(Mixer.Attention attention) {
        return plan.widensValues() ? widestValue : attention.valueRow();
    }

    private static long state(Mixer.Recurrent recurrent) {
        return Float.BYTES * (recurrent.convolutionState() + recurrent.recurrentState());
    }

    /// The caches of `groups`, kind by kind; those of `hosted` among them are on the host.
    List<CachePart> parts(List<MixerGroup> groups, List<MixerGroup> hosted) {
        var parts = new ArrayList<CachePart>();
        for (var group : groups) {
            int onHost = MixerGroup.count(hosted, group.mixer());
            long size =
                    (group.layers() - onHost) * size(group.mixer(), true)
                            + onHost * size(group.mixer(), false);
            if (size > 0) {
                parts.add(part(group, new Bytes(size)));
            }
        }
        return parts;
    }

    private CachePart part(MixerGroup group, Bytes size) {
        var kind = kind(group.mixer());
        var perCell = new Bytes(perCell(group.mixer()));
        return new CachePart(
                kind, group.layers(), cells(group.mixer()), perCell, size, group.mixer());
    }

    private Kind kind(Mixer mixer) {
        return switch (mixer) {
            case Mixer.Attention attention -> plan.isSliding(attention) ? Kind.SLIDING : Kind.FULL;
            case Mixer.Latent _ -> plan.release().keepsLess() ? Kind.LATENT : Kind.FULL;
            case Mixer.None _ when isCachedAlike() -> Kind.FULL;
            case Mixer.Recurrent _, Mixer.None _ -> Kind.RECURRENT;
        };
    }

    private long cells(Mixer mixer) {
        return switch (mixer) {
            case Mixer.Attention attention -> (long) plan.cells(attention) * plan.streams();
            case Mixer.Latent _ -> plan.context();
            case Mixer.None _ when isCachedAlike() -> plan.context();
            case Mixer.Recurrent _, Mixer.None _ -> plan.slots();
        };
    }

    /// Bytes that one conversation reads of the caches of `groups` for one more token: all cells
    /// of its stream, for what it must not see is masked and not skipped.
    long read(List<MixerGroup> groups) {
        long sum = 0;
        for (var group : groups) {
            sum += group.layers() * cellsOfOne(group.mixer()) * perCell(group.mixer());
        }
        return sum;
    }

    private long cellsOfOne(Mixer mixer) {
        return switch (mixer) {
            case Mixer.Attention attention -> attention.ownsCache() ? plan.cells(attention) : 0;
            case Mixer.Latent _ -> plan.cells();
            case Mixer.Recurrent _ -> 1;
            case Mixer.None _ -> 0;
        };
    }

    private long perCell(Mixer mixer) {
        return switch (mixer) {
            case Mixer.Attention attention ->
                    plan.keyType().bytes(attention.keyRow())
                            + plan.valueType().bytes(storedValueRow(attention));
            case Mixer.Latent latent when !plan.release().keepsLess() -> perCell(unpacked(latent));
            case Mixer.Latent latent ->
                    plan.keyType().bytes(latent.row()) + plan.keyType().bytes(latent.indexLength());
            case Mixer.Recurrent recurrent -> state(recurrent);
            case Mixer.None _ when isCachedAlike() -> plan.valueType().bytes(widestValue);
            case Mixer.None _ -> 0;
        };
    }
}
