package plimsoll.plan;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/// How the window was left.
///
/// @param frame where it stood; none the first time
/// @param columns how wide its columns were made
public record LastWindow(Optional<Frame> frame, Columns columns) {
    private static final System.Logger LOG = System.getLogger(LastWindow.class.getName());
    private static final String FILE = "window.json";

    /// The window as it is the first time.
    public static final LastWindow NONE = new LastWindow(Optional.empty());

    /// A window whose columns are as wide as usual.
    public LastWindow(Optional<Frame> frame) {
        this(frame, Columns.USUAL);
    }

    /// Widths in pixels; none where one is the usual.
    ///
    /// @param left of the levers
    /// @param right of what to do
    public record Columns(OptionalDouble left, OptionalDouble right) {
        public static final Columns USUAL =
                new Columns(OptionalDouble.empty(), OptionalDouble.empty());
    }

    /// Where a window stands, in the toolkit's pixels.
    ///
    /// @param maximized whether it fills the screen; the rest is what it goes back to
    public record Frame(double x, double y, double width, double height, boolean maximized) {}

    /// The window as it was left; [#NONE] where that is not known.
    ///
    /// @param folder the user's config folder; it may not exist
    public static LastWindow read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return NONE;
        }
        try {
            JsonObject json = JsonText.object(SmallFile.read(file));
            return new LastWindow(
                    Optional.ofNullable(json.getAsJsonObject("frame")).map(LastWindow::frame),
                    new Columns(width(json, "left"), width(json, "right")));
        } catch (IOException | PlanException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The window opens as if for the first time.", e);
            return NONE;
        }
    }

    private static OptionalDouble width(JsonObject json, String name) {
        double width = json.has(name) ? json.get(name).getAsDouble() : Double.NaN;
        return Double.isFinite(width) ? OptionalDouble.of(width) : OptionalDouble.empty();
    }

    private static Frame frame(JsonObject json) {
        return new Frame(
                json.get("x").getAsDouble(),
                json.get("y").getAsDouble(),
                json.get("width").getAsDouble(),
                json.get("height").getAsDouble(),
                json.get("maximized").getAsBoolean());
    }

    /// Keeps it for the next session; the file is replaced whole or not at all.
    ///
    /// @throws IOException if the folder can't be made or written to
    public void keep(Path folder) throws IOException {
        var json = new JsonObject();
        frame.ifPresent(where -> json.add("frame", json(where)));
        columns.left().ifPresent(width -> json.addProperty("left", width));
        columns.right().ifPresent(width -> json.addProperty("right", width));
        SmallFile.write(folder.resolve(FILE), json + "\n");
    }

    private static JsonObject json(Frame frame) {
        var json = new JsonObject();
        json.addProperty("x", frame.x());
        json.addProperty("y", frame.y());
        json.addProperty("width", frame.width());
        json.addProperty("height", frame.height());
        json.addProperty("maximized", frame.maximized());
        return json;
    }
}
