package plimsoll;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/// Asks where to save a picture. The system's own dialog asks before a file is replaced.
///
/// @param owner the window that the dialog belongs to
record SaveDialog(Stage owner) implements Function<String, Optional<Path>> {

    /// @param proposed the name that is proposed
    @Override
    public Optional<Path> apply(String proposed) {
        var chooser = new FileChooser();
        chooser.setTitle("Export PNG");
        chooser.setInitialFileName(proposed);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PNG", "*.png"));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(file -> file.toPath());
    }
}
