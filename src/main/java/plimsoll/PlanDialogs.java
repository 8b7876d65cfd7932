package plimsoll;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import plimsoll.plan.PlanFile;

/// The system's own dialogs for plans.
///
/// @param owner the window that they belong to
record PlanDialogs(Stage owner) implements Filing.Dialogs {

    @Override
    public Optional<Path> toOpen() {
        return Optional.ofNullable(chooser("Open a plan").showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> toSave(String proposed) {
        var chooser = chooser("Save the plan");
        chooser.setInitialFileName(proposed);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    private static FileChooser chooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter("Plimsoll plan", "*" + PlanFile.ENDING));
        return chooser;
    }
}
