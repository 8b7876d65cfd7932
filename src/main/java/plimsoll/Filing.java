package plimsoll;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import plimsoll.plan.Starter;
import plimsoll.view.AskPane;
import plimsoll.view.Desk;
import plimsoll.viewmodel.FileModel;
import plimsoll.viewmodel.Models;

/// What is asked before a plan is opened, saved or left.
final class Filing {
    private final Models models;
    private final FileModel files;
    private final Desk desk;
    private final Function<String, Optional<Path>> whereTo;

    /// @param whereTo asks for a file, given the name that is proposed
    Filing(Models models, Desk desk, Function<String, Optional<Path>> whereTo) {
        this.models = models;
        this.files = models.files();
        this.desk = desk;
        this.whereTo = whereTo;
    }

    void create() {
        leave(this::begin);
    }

    private void begin() {
        var reserve = models.settings().chosenProperty().get().reserve();
        files.create(Starter.of(models.choice().catalog(), reserve));
    }

    void open(Path file) {
        leave(() -> files.open(file));
    }

    void save() {
        save(() -> {});
    }

    void saveAs() {
        saveAs(() -> {});
    }

    private void save(Runnable then) {
        files.file().ifPresentOrElse(file -> files.save(file, then), () -> saveAs(then));
    }

    private void saveAs(Runnable then) {
        whereTo.apply(files.proposed()).ifPresent(file -> files.save(file, then));
    }

    /// Whether something would be lost with the window: a plan without a file comes back.
    boolean isToBeAsked() {
        return files.isUnsaved() && files.file().isPresent();
    }

    /// Runs `then` once nothing is lost by it: what was changed is saved, or given up.
    void leave(Runnable then) {
        if (!files.isUnsaved()) {
            then.run();
            return;
        }
        Runnable save = () -> save(then);
        desk.open(new AskPane(files.name(), closing(save), closing(then), desk::close));
    }

    private Runnable closing(Runnable action) {
        return () -> {
            desk.close();
            action.run();
        };
    }
}
