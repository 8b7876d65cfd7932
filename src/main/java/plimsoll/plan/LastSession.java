package plimsoll.plan;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import plimsoll.catalog.Catalog;
import plimsoll.core.Scenario;

/// The scenario that was last worked on, kept from one session to the next.
public final class LastSession {
    private static final System.Logger LOG = System.getLogger(LastSession.class.getName());
    private static final String FILE = "last-session.json";

    private final Path folder;

    /// @param folder the user's config folder; it may not exist
    public LastSession(Path folder) {
        this.folder = folder;
    }

    /// The last scenario; nothing the first time, or where the file can't be read.
    public Optional<Scenario> scenario(Catalog catalog) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(file, catalog));
        } catch (IOException | PlanException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The last session is not restored from {0}: {1}",
                    file,
                    e.getMessage());
            return Optional.empty();
        }
    }

    private static Scenario read(Path file, Catalog catalog) throws IOException, PlanException {
        JsonObject object = JsonText.object(WholeFile.read(file));
        Scenario scenario = scenario(object, new ScenarioReader(catalog));
        return isKept(scenario) ? scenario : scenario.engine().adopted(scenario);
    }

    /// Whether its engine can keep such a cache; a session may have been written by hand.
    private static boolean isKept(Scenario scenario) {
        var cache = scenario.cache();
        var types = scenario.engine().cacheTypes();
        return types.contains(cache.keyType()) && types.contains(cache.valueType());
    }

    /// A model's own file comes back as it is, even where other weights of it were planned last.
    private static Scenario scenario(JsonObject object, ScenarioReader reader)
            throws PlanException {
        try {
            return reader.scenario(object);
        } catch (PlanException e) {
            if (!e.field().equals(Names.WEIGHTS)) {
                throw e;
            }
            object.remove(Names.WEIGHTS);
            return reader.scenario(object);
        }
    }

    /// Keeps `scenario` for the next session; the file is replaced whole or not at all.
    ///
    /// @throws IOException if the folder can't be made or written to
    public void keep(Scenario scenario) throws IOException {
        WholeFile.write(folder.resolve(FILE), ScenarioWriter.object(scenario) + "\n");
    }
}
