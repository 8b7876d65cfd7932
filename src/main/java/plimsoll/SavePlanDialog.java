package plimsoll;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import plimsoll.plan.PlanFile;
import plimsoll.words.Words;

/// Asks where to save a plan. The system's own dialog asks before a file is replaced.
///
/// @param owner the window that the dialog belongs to
record SavePlanDialog(Stage owner) implements Function<String, Optional<Path>> {

    /// @param proposed the name that is proposed
    @Override
    public Optional<Path> apply(String proposed) {
        var chooser = new FileChooser();
        chooser.setTitle(Words.of("plan.save"));
        chooser.setInitialFileName(proposed);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(Words.of("plan.kind"), "*" + PlanFile.ENDING));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }
}
