package plimsoll.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import plimsoll.core.Bytes;
import plimsoll.core.CachePart.Kind;
import plimsoll.core.CachePart;
import plimsoll.core.KvType;
import plimsoll.core.Mixer;
import plimsoll.core.Scenario;

/// Caches that grow with their conversations, `row · cells` bytes a layer and conversation.
///
/// - A cache of whole values has a cell for every token, in steps. A window has `window − 1` cells
///   and those of a piece of the prompt.
/// - Of a quantized cache the newest `whole` tokens may stay whole beside the others.
/// - A state is of single precision, but for its convolution.
///
/// To grow, a layer's keys are put behind one another in a new tensor, and so are its values; until
/// then both copies are there.
final class GrowingCaches {
    private static final int HALF = 2;

    private final Scenario scenario;
    private final int step;
    private final int whole;
    private final List<MixerGroup> groups;
    private final boolean latents;

    /// @param step tokens by which a cache grows
    /// @param whole newest tokens that a quantized cache keeps whole
    /// @param latents whether latents are kept, else the keys and values made of them
    GrowingCaches(Scenario scenario, int step, int whole, boolean latents) {
        this.scenario = scenario;
        this.step = step;
        this.whole = scenario.cache().isQuantized() ? whole : 0;
        this.groups = MixerGroup.of(scenario.model().layers());
        this.latents = latents;
    }

    /// The caches of all conversations at `length` tokens each, kind by kind.
    List<CachePart> parts(int length) {
        var parts = new ArrayList<CachePart>();
        int slots = scenario.batch().slots();
        for (MixerGroup group : groups) {
            long row = row(group.mixer(), scenario.cache().keyType());
            if (row > 0) {
                long cells = cells(group.mixer(), length);
                long size = slots * (cells * row + residue(group.mixer(), length));
                parts.add(
                        new CachePart(
                                kind(group.mixer()),
                                group.layers(),
                                slots * cells,
                                new Bytes(row),
                                new Bytes(group.layers() * size),
                                group.mixer()));
            }
        }
        return parts;
    }

    /// Bytes of all of them.
    long size(int length) {
        return parts(length).stream().mapToLong(part -> part.size().count()).sum();
    }

    /// Whole values of the newest tokens beside those in groups.
    private long residue(Mixer mixer, int length) {
        return mixer instanceof Mixer.Recurrent
                ? 0
                : Math.min(whole, length) * row(mixer, KvType.F16);
    }

    /// Bytes of a token in one layer; of a state, all of it.
    private long row(Mixer mixer, KvType type) {
        return switch (mixer) {
            case Mixer.Attention attention when !attention.ownsCache() -> 0;
            case Mixer.Attention attention -> CacheRow.of(attention, type, attention.kvHeads());
            case Mixer.Latent latent when latents -> CacheRow.values(latent.row(), type);
            case Mixer.Latent latent ->
                    CacheRow.of(CacheRow.unpacked(latent), type, latent.heads());
            case Mixer.Recurrent state ->
                    HALF * state.convolutionState() + Float.BYTES * state.recurrentState();
            case Mixer.None() -> 0;
        };
    }

    private long cells(Mixer mixer, int length) {
        long all = (long) Math.ceilDiv(length, step) * step;
        return switch (mixer) {
            case Mixer.Attention attention when attention.isSliding() ->
                    Math.min(all, attention.window() - 1L + scenario.batch().batch());
            case Mixer.Recurrent _ -> 1;
            case Mixer.Attention _, Mixer.Latent _, Mixer.None _ -> all;
        };
    }

    private static Kind kind(Mixer mixer) {
        return switch (mixer) {
            case Mixer.Attention attention -> attention.isSliding() ? Kind.SLIDING : Kind.FULL;
            case Mixer.Latent _ -> Kind.LATENT;
            case Mixer.Recurrent _, Mixer.None _ -> Kind.RECURRENT;
        };
    }

    /// Bytes of the largest layer once more, of all conversations, while it is copied.
    long copy(int length) {
        return largest(mixer -> cells(mixer, length) * row(mixer, scenario.cache().keyType()));
    }

    /// Bytes of the largest layer in 16 bits, of all conversations.
    long unpacked(int length) {
        return largest(mixer -> cells(mixer, length) * row(mixer, KvType.F16));
    }

    /// Bytes of the largest layer in 16 bits with a copy of every head for each query head.
    long repeated(int length) {
        return largest(
                mixer ->
                        mixer instanceof Mixer.Attention attention
                                ? cells(mixer, length)
                                        * CacheRow.of(attention, KvType.F16, attention.heads())
                                : 0);
    }

    private long largest(ToLongFunction<Mixer> bytes) {
        return scenario.batch().slots()
                * groups.stream()
                        .map(MixerGroup::mixer)
                        .filter(mixer -> !(mixer instanceof Mixer.Recurrent))
                        .mapToLong(bytes)
                        .max()
                        .orElse(0);
    }
}
