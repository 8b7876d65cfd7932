package plimsoll.plan;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// How a chart was shared last, in words that need not be known any more.
///
/// @param format such as `PNG`
/// @param size such as `1920x1080`
/// @param theme such as `light`
public record LastExport(Optional<String> format, Optional<String> size, Optional<String> theme) {
    private static final System.Logger LOG = System.getLogger(LastExport.class.getName());
    private static final String FILE = "export.json";

    /// The first time.
    public static final LastExport NONE =
            new LastExport(Optional.empty(), Optional.empty(), Optional.empty());

    /// How it was shared last; [#NONE] where that is not known.
    ///
    /// @param folder the user's config folder; it may not exist
    public static LastExport read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return NONE;
        }
        try {
            JsonObject json = JsonText.object(SmallFile.read(file));
            return new LastExport(text(json, "format"), text(json, "size"), text(json, "theme"));
        } catch (IOException | PlanException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Exports start as if for the first time.", e);
            return NONE;
        }
    }

    private static Optional<String> text(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name)).map(JsonElement::getAsString);
    }

    /// Keeps it for the next time; the file is replaced whole or not at all.
    ///
    /// @throws IOException if the folder can't be made or written to
    public void keep(Path folder) throws IOException {
        var json = new JsonObject();
        format.ifPresent(name -> json.addProperty("format", name));
        size.ifPresent(name -> json.addProperty("size", name));
        theme.ifPresent(name -> json.addProperty("theme", name));
        SmallFile.write(folder.resolve(FILE), json + "\n");
    }
}
