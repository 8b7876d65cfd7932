package plimsoll.catalog;

import java.util.HashMap;
import java.util.Map;
import plimsoll.core.Mixer;
import plimsoll.words.Words;

/// The kinds of mixers of a model entry, by the letters that stand for them in its pattern.
///
/// @param byLetter `F` full attention, `S` attention in a window, `R` recurrence, `N` none
/// @param shared how many of the last layers read another layer's cache
record MixerReader(Map<Character, Mixer> byLetter, int shared) {
    private static final int MOST_HEADS = 4096;
    private static final int LONGEST_HEAD = 8192;
    private static final int WIDEST = 1 << 20;
    private static final int LONGEST_WINDOW = 1 << 24;
    private static final int MOST_LAYERS = 1024;
    private static final String KINDS = "mamba1, mamba2, delta-net, short-convolution";

    static MixerReader of(Entry entry) throws CatalogException {
        var mixers = new HashMap<Character, Mixer>();
        mixers.put('N', new Mixer.None());
        int shared = entry.has("attention") ? attention(entry.child("attention"), mixers) : 0;
        if (entry.has("latent")) {
            mixers.put('F', latent(entry.child("latent")));
        }
        if (entry.has("recurrent")) {
            mixers.put('R', recurrent(entry.child("recurrent")));
        }
        return new MixerReader(mixers, shared);
    }

    /// The mixer of a layer.
    ///
    /// @param letter its letter, of either case
    /// @param sharing whether the layer is one of those that may share
    Mixer of(Entry entry, char letter, boolean sharing) throws CatalogException {
        Character key = Character.toUpperCase(letter);
        if (!byLetter.containsKey(key)) {
            throw entry.wrong("pattern", Words.of("catalog.pattern"));
        }
        Mixer mixer = byLetter.get(key);
        return mixer instanceof Mixer.Attention a && sharing
                ? new Mixer.Attention(
                        a.heads(), a.kvHeads(), a.keyLength(), a.valueLength(), a.window(), false)
                : mixer;
    }

    private static int attention(Entry entry, Map<Character, Mixer> mixers)
            throws CatalogException {
        int heads = (int) entry.whole("heads", 1, MOST_HEADS);
        int kvHeads = kvHeads(entry, "kvHeads", heads, entry.whole("kvHeads", 1, heads));
        int key = (int) entry.whole("headLength", 1, LONGEST_HEAD);
        int value = (int) entry.whole("valueLength", 1, LONGEST_HEAD, key);
        mixers.put('F', new Mixer.Attention(heads, kvHeads, key, value, 0, true));
        int window = (int) entry.whole("window", 1, LONGEST_WINDOW, 0);
        int near = (int) entry.whole("windowHeadLength", 1, LONGEST_HEAD, key);
        long nearHeads = entry.whole("windowKvHeads", 1, heads, kvHeads);
        if (window > 0) {
            int nearValue = entry.has("windowHeadLength") ? near : value;
            int few = kvHeads(entry, "windowKvHeads", heads, nearHeads);
            mixers.put('S', new Mixer.Attention(heads, few, near, nearValue, window, true));
        }
        int shared = (int) entry.whole("sharedCaches", 1, MOST_LAYERS, 0);
        entry.close();
        return shared;
    }

    private static int kvHeads(Entry entry, String field, int heads, long kvHeads)
            throws CatalogException {
        if (heads % kvHeads != 0) {
            throw entry.wrong(field, Words.of("catalog.divides", heads));
        }
        return (int) kvHeads;
    }

    private static Mixer latent(Entry entry) throws CatalogException {
        var latent =
                new Mixer.Latent(
                        (int) entry.whole("heads", 1, MOST_HEADS),
                        (int) entry.whole("queryRank", 0, WIDEST, 0),
                        (int) entry.whole("latentRank", 1, WIDEST),
                        (int) entry.whole("ropeLength", 1, LONGEST_HEAD),
                        (int) entry.whole("plainLength", 1, LONGEST_HEAD),
                        (int) entry.whole("valueLength", 1, LONGEST_HEAD),
                        (int) entry.whole("indexLength", 0, LONGEST_HEAD, 0));
        entry.close();
        return latent;
    }

    private static Mixer recurrent(Entry entry) throws CatalogException {
        Mixer.Recurrent.Kind kind = kind(entry);
        boolean states = kind != Mixer.Recurrent.Kind.SHORT_CONVOLUTION;
        boolean groups = states && kind != Mixer.Recurrent.Kind.MAMBA1;
        int inner = (int) entry.whole("inner", 1, WIDEST);
        var recurrent =
                new Mixer.Recurrent(
                        kind,
                        inner,
                        states ? (int) entry.whole("state", 1, WIDEST) : 0,
                        states ? (int) entry.whole("heads", 1, WIDEST) : 0,
                        groups ? (int) entry.whole("groups", 1, inner) : 0,
                        (int) entry.whole("kernel", 1, 64));
        entry.close();
        return recurrent;
    }

    private static Mixer.Recurrent.Kind kind(Entry entry) throws CatalogException {
        return switch (entry.text("kind")) {
            case "mamba1" -> Mixer.Recurrent.Kind.MAMBA1;
            case "mamba2" -> Mixer.Recurrent.Kind.MAMBA2;
            case "delta-net" -> Mixer.Recurrent.Kind.DELTA_NET;
            case "short-convolution" -> Mixer.Recurrent.Kind.SHORT_CONVOLUTION;
            default -> throw entry.wrong("kind", Words.of("catalog.one-of", KINDS));
        };
    }
}
