package plimsoll;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import plimsoll.plan.PlanFile;
import plimsoll.words.Words;

/// Asks for a file to plan from: a plan, or a model.
///
/// @param owner the window that the dialog belongs to
record OpenDialog(Stage owner) implements Supplier<Optional<Path>> {

    @Override
    public Optional<Path> get() {
        var chooser = new FileChooser();
        chooser.setTitle(Words.of("open.title"));
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                "Plimsoll plan, GGUF, config.json, safetensors",
                                "*" + PlanFile.ENDING,
                                "*.gguf",
                                "*.json",
                                "*.safetensors"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }
}
