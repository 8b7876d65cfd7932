package plimsoll.plan;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import plimsoll.catalog.Catalog;
import plimsoll.core.Plan;
import plimsoll.words.Words;

/// The plan that is worked on, written down shortly after each change, so that it is there again
/// however the program ends. Each running instance has its own.
public final class Journal implements AutoCloseable {
    private static final String NAME = "last-session";
    private static final String FILE = "file";
    private static final String UNSAVED = "unsaved";

    private final Optional<Slot> slot;
    private final Shortly<Entry> shortly;

    /// What is worked on.
    ///
    /// @param plan the plan as it is now
    /// @param file where it was opened from or saved to
    /// @param unsaved whether it has changed since
    public record Entry(Plan plan, Optional<Path> file, boolean unsaved) {}

    private Journal(Optional<Slot> slot, Consumer<IOException> failed) {
        this.slot = slot;
        this.shortly = new Shortly<>(this::write, failed);
    }

    /// The journal that was written last of those that no other instance has.
    ///
    /// @param folder the user's config folder, made where there is none
    /// @param failed told, on any thread, when it can't be written
    public static Journal in(Path folder, Consumer<IOException> failed) {
        try {
            return new Journal(Optional.of(Slot.in(folder, NAME)), failed);
        } catch (IOException e) {
            failed.accept(e);
            return new Journal(Optional.empty(), failed);
        }
    }

    /// What was worked on last; nothing the first time.
    ///
    /// @throws PlanException if that can't be shown any more; its file is put aside
    public Optional<Entry> last(Catalog catalog) throws PlanException {
        Optional<Path> file = slot.map(Slot::file).filter(Files::exists);
        return file.isPresent() ? Optional.of(last(file.get(), catalog)) : Optional.empty();
    }

    private static Entry last(Path file, Catalog catalog) throws PlanException {
        try {
            String text = SmallFile.read(file, PlanFile.LONGEST);
            var broken = new PlanException(Words.of("wrong.part.name"), Words.of("wrong.part"));
            return entry(JsonText.object(text, broken), new PlanJson(catalog));
        } catch (IOException | PlanException e) {
            String why =
                    e instanceof PlanException p ? p.sentence() : Words.of("wrong.last.unread");
            throw new PlanException(
                    Words.of("wrong.last.name"), Words.of("wrong.last", why) + Aside.put(file));
        }
    }

    private static Entry entry(JsonObject object, PlanJson json) throws PlanException {
        var fields = new Fields(object);
        Optional<Path> file = fields.text(FILE).flatMap(Journal::path);
        boolean unsaved = fields.flag(UNSAVED, false);
        object.remove(FILE);
        object.remove(UNSAVED);
        Plan plan = json.plan(object);
        PlanJson.check(plan);
        return new Entry(plan, file, unsaved);
    }

    private static Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// Writes `entry` down shortly, unless another one comes first.
    public void note(Entry entry) {
        shortly.note(entry);
    }

    private void write(Entry entry) throws IOException {
        if (slot.isPresent()) {
            SmallFile.write(slot.get().file(), object(entry) + "\n");
        }
    }

    private static JsonObject object(Entry entry) {
        JsonObject object = PlanJson.object(entry.plan());
        entry.file().ifPresent(file -> object.addProperty(FILE, file.toString()));
        object.addProperty(UNSAVED, entry.unsaved());
        return object;
    }

    /// Writes what is still to be written, and leaves the journal to others.
    @Override
    public void close() {
        shortly.flush();
        slot.ifPresent(Journal::close);
    }

    private static void close(Slot slot) {
        try {
            slot.close();
        } catch (IOException e) {
            System.getLogger("plimsoll").log(System.Logger.Level.WARNING, "still locked", e);
        }
    }
}
