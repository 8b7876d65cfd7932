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
    /// @param broken told, in a sentence, where it can't be understood; its file is put aside
    public static RecentPlans read(Path folder, Consumer<String> broken) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return NONE;
        }
        try {
            var fields = new Fields(JsonText.object(SmallFile.read(file)));
            var files = new ArrayList<Path>();
            for (JsonElement name : fields.list(FILES)) {
                files.add(Path.of(Fields.plain(name)));
            }
            return new RecentPlans(files);
        } catch (IOException | PlanException | InvalidPathException _) {
            broken.accept(Words.of("wrong.recent") + Aside.put(file));
            return NONE;
        }
    }

    /// Keeps them; the file is replaced whole or not at all.
    ///
    /// @throws IOException if the folder can't be made or written to
    public void keep(Path folder) throws IOException {
        var names = new JsonArray();
        files.forEach(file -> names.add(file.toString()));
        var json = new JsonObject();
        json.add(FILES, names);
        SmallFile.write(folder.resolve(FILE), json + "\n");
    }
}
