package plimsoll.viewmodel;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import plimsoll.catalog.CatalogModel;
import plimsoll.core.Engine;

/// Finds commands, levers, models, devices and engines by what they are called.
public final class Palette {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int NOWHERE = Integer.MAX_VALUE;

    private final List<Sought> all = new ArrayList<>();

    /// An entry, and its words as they are compared.
    private record Sought(Entry entry, String name, String rest) {
        static Sought of(Entry entry) {
            String rest = entry.kind().words() + " " + entry.note();
            return new Sought(entry, " " + folded(entry.name()), " " + folded(rest));
        }

        /// How far it is from what was asked for: 0 where the name begins with it, then where a
        /// word of the name begins with each word, where the name has each within, and where the
        /// note has what the name lacks.
        int distance(String asked, List<String> words) {
            if (name.startsWith(" " + asked)) {
                return 0;
            }
            if (words.stream().allMatch(word -> begins(name, word))) {
                return 1;
            }
            if (words.stream().allMatch(name::contains)) {
                return 2;
            }
            String both = name + rest;
            return words.stream().allMatch(both::contains) ? 3 : NOWHERE;
        }

        private static boolean begins(String text, String word) {
            return text.contains(" " + word) || text.contains("-" + word);
        }
    }

    /// @param models what there is to choose from
    /// @param commands what can be asked of the window
    public Palette(Models models, List<Entry> commands) {
        add(commands);
        var levers = models.levers();
        add(levers.leversProperty().get().stream().map(text -> lever(levers, text)).toList());
        var choice = models.choice();
        add(choice.modelsProperty().get().stream().map(model -> model(choice, model)).toList());
        add(choice.gpus().getValue().stream().map(gpu -> gpu(choice, gpu)).toList());
        add(choice.engines().stream().map(engine -> engine(models, engine)).toList());
    }

    private void add(List<Entry> entries) {
        entries.forEach(entry -> all.add(Sought.of(entry)));
    }

    private static Entry lever(LeverModel levers, LeverText text) {
        String note = String.join("   ", text.freed(), text.cost());
        Runnable pull = () -> levers.pull(text.change());
        return new Entry(Entry.Kind.LEVER, text.name(), note, "", pull);
    }

    private static Entry model(ChoiceModel choice, CatalogModel model) {
        Runnable use = () -> choice.useModel(model);
        return new Entry(Entry.Kind.MODEL, model.spec().name(), model.kind(), "", use);
    }

    private static Entry gpu(ChoiceModel choice, GpuChoice gpu) {
        Runnable use = () -> choice.useGpu(gpu.gpu());
        return new Entry(Entry.Kind.GPU, gpu.name(), gpu.note(), "", use);
    }

    private static Entry engine(Models models, Engine engine) {
        Runnable use =
                () ->
                        models.choice()
                                .useEngine(engine)
                                .map(Notice.Done::new)
                                .ifPresent(models.notices()::tell);
        return new Entry(Entry.Kind.ENGINE, engine.name(), "", "", use);
    }

    /// What has each word of `text` in its name or its note, in any order: the nearest first, and
    /// of those as near the shorter name. All, in the order of their kinds, for no words.
    public List<Entry> found(String text) {
        String asked = folded(text).strip();
        if (asked.isEmpty()) {
            return all.stream().map(Sought::entry).toList();
        }
        var words = Arrays.asList(asked.split("\\s+"));
        record Near(Sought sought, int distance) {}
        return all.stream()
                .map(sought -> new Near(sought, sought.distance(asked, words)))
                .filter(near -> near.distance < NOWHERE)
                .sorted(
                        Comparator.comparingInt(Near::distance)
                                .thenComparingInt(near -> near.sought.name.length()))
                .map(near -> near.sought.entry)
                .toList();
    }

    /// Without case and accents: `Ł` and `ł` are `l`, as they are typed in haste.
    private static String folded(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT).replace('ł', 'l');
    }
}
