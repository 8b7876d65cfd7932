package plimsoll;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import plimsoll.words.Words;

/// Asks where to save a file. The system's own dialog asks before a file is replaced.
///
/// @param owner the window that the dialog belongs to
/// @param format what the file is, `PNG`; files end in it
record SaveDialog(Stage owner, String format) implements Function<String, Optional<Path>> {

    /// @param proposed the name that is proposed
    @Override
    public Optional<Path> apply(String proposed) {
        var chooser = new FileChooser();
        chooser.setTitle(Words.of("save.title", format));
        chooser.setInitialFileName(proposed);
        var ending = "*." + format.toLowerCase(Locale.ROOT);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(format, ending));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(file -> file.toPath());
    }
}
