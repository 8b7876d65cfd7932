package plimsoll.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import plimsoll.core.FeedForward;
import plimsoll.core.Layer;
import plimsoll.words.Words;

/// The layers of a model entry.
///
/// The pattern has a letter for each layer and is repeated. A small letter is a layer that mixes
/// only, without a feed-forward network.
final class LayerReader {
    private static final int MOST_LAYERS = 1024;
    private static final int MOST_EXPERTS = 4096;
    private static final int WIDEST = 1 << 20;

    private LayerReader() {}

    static List<Layer> layers(Entry entry) throws CatalogException {
        int count = (int) entry.whole("layers", 1, MOST_LAYERS);
        String pattern = entry.has("pattern") ? entry.text("pattern") : "F";
        MixerReader mixers = MixerReader.of(entry);
        List<FeedForward> networks = networks(entry, count);
        var layers = new ArrayList<Layer>(count);
        for (int i = 0; i < count; i++) {
            char letter = pattern.charAt(i % pattern.length());
            var mixer = mixers.of(entry, letter, i >= count - mixers.shared());
            boolean alone = Character.isLowerCase(letter);
            layers.add(new Layer(mixer, alone ? new FeedForward.None() : networks.get(i)));
        }
        return layers;
    }

    /// The networks of all layers: plain ones, and experts in place of them where there are any.
    private static List<FeedForward> networks(Entry entry, int count) throws CatalogException {
        List<FeedForward> plain = plain(entry, count);
        if (!entry.has("experts")) {
            return plain;
        }
        Entry child = entry.child("experts");
        FeedForward experts = experts(child);
        long first = child.whole("firstDense", 0, count, 0);
        long every = child.whole("every", 1, count, 1);
        child.close();
        var networks = new ArrayList<FeedForward>(plain);
        for (int i = 0; i < count; i++) {
            if (i >= first && (i + 1) % every == 0) {
                networks.set(i, experts);
            }
        }
        return networks;
    }

    private static FeedForward experts(Entry entry) throws CatalogException {
        int count = (int) entry.whole("count", 1, MOST_EXPERTS);
        return new FeedForward.Experts(
                count,
                (int) entry.whole("used", 1, count),
                (int) entry.whole("width", 1, WIDEST),
                (int) entry.whole("shared", 1, WIDEST, 0));
    }

    private static List<FeedForward> plain(Entry entry, int count) throws CatalogException {
        if (!entry.has("feedForward")) {
            return Collections.nCopies(count, new FeedForward.None());
        }
        if (!entry.isList("feedForward")) {
            int width = (int) entry.whole("feedForward", 1, WIDEST);
            return Collections.nCopies(count, new FeedForward.Dense(width));
        }
        var networks = new ArrayList<FeedForward>(count);
        for (Entry run : entry.rows("feedForward")) {
            var network = new FeedForward.Dense((int) run.whole("0", 1, WIDEST));
            int times = (int) run.whole("1", 1, count - networks.size());
            networks.addAll(Collections.nCopies(times, network));
            run.close();
        }
        if (networks.size() < count) {
            throw entry.wrong("feedForward", Words.of("catalog.widths", count));
        }
        return networks;
    }
}
