package plimsoll.plan;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import plimsoll.words.Words;

/// The plans that were opened or saved last, the newest first.
///
/// @param files at most ten
public record RecentPlans(List<Path> files) {
    public static final RecentPlans NONE = new RecentPlans(List.of());

    private static final int MOST = 10;
    private static final String FILE = "recent-plans.json";
    private static final String FILES = "files";

    public RecentPlans {
        files = files.stream().distinct().limit(MOST).toList();
    }

    /// These with `file` as the newest.
    public RecentPlans with(Path file) {
        return new RecentPlans(Stream.concat(Stream.of(file), files.stream()).toList());
    }

    /// These without `file`.
    public RecentPlans without(Path file) {
        return new RecentPlans(files.stream().filter(other -> !other.equals(file)).toList());
    }

    /// Those that `folder` tells of; none where it can't be understood.
    ///
    /// @param folder the user's config folder; it may not exist
    public static RecentPlans read(Path folder) {
        try {
            return kept(folder);
        } catch (IOException | PlanException | InvalidPathException _) {
            return NONE;
        }
    }

    /// The same.
    ///
    /// @param broken told, in a sentence, where it can't be understood; its file is put aside
    public static RecentPlans read(Path folder, Consumer<String> broken) {
        try {
            return kept(folder);
        } catch (IOException | PlanException | InvalidPathException _) {
            broken.accept(Words.of("wrong.recent") + Aside.put(folder.resolve(FILE)));
            return NONE;
        }
    }

    private static RecentPlans kept(Path folder) throws IOException, PlanException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return NONE;
        }
        var fields = new Fields(JsonText.object(SmallFile.read(file)));
        var files = new ArrayList<Path>();
        for (JsonElement name : fields.list(FILES)) {
            files.add(Path.of(Fields.plain(name)));
        }
        return new RecentPlans(files);
    }

    /// Keeps them, for all running instances.
    ///
    /// @param folder the user's config folder; it may not exist
    public static Together<RecentPlans> together(Path folder) {
        return new Together<>(
                folder,
                "recent-plans",
                read(folder),
                (before, now) -> now.since(before, read(folder)).keep(folder));
    }

    /// `others` with what was done to `before` to make these: what was opened or saved is the
    /// newest, what was taken away is not there.
    RecentPlans since(RecentPlans before, RecentPlans others) {
        var gone = new ArrayList<>(before.files);
        gone.removeAll(files);
        var rest = new ArrayList<>(others.files);
        rest.removeAll(gone);
        return new RecentPlans(Stream.concat(touched(before).stream(), rest.stream()).toList());
    }

    /// Those at the head that are new, or were further down in `before`.
    private List<Path> touched(RecentPlans before) {
        int head = files.size();
        int place = before.files.size();
        while (head > 0 && before.files.indexOf(files.get(head - 1)) >= 0) {
            int earlier = before.files.indexOf(files.get(head - 1));
            if (earlier > place) {
                break;
            }
            place = earlier;
            head--;
        }
        return files.subList(0, head);
    }

    /// Keeps them; the file is replaced whole or not at all.
    ///
    /// @throws IOException if the folder can't be made or written to
    void keep(Path folder) throws IOException {
        var names = new JsonArray();
        files.forEach(file -> names.add(file.toString()));
        var json = new JsonObject();
        json.add(FILES, names);
        SmallFile.write(folder.resolve(FILE), json + "\n");
    }
}
