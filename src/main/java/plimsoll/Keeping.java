package plimsoll;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.application.Platform;
import plimsoll.plan.Journal;
import plimsoll.plan.LastWindow;
import plimsoll.plan.PlanException;
import plimsoll.plan.RecentPlans;
import plimsoll.plan.Settings;
import plimsoll.plan.Shortly;
import plimsoll.viewmodel.Models;
import plimsoll.viewmodel.Notice;
import plimsoll.words.Words;

/// Brings back what was there in the last session, and keeps what is there now, as soon as it
/// changes. Where it can't be kept, that is said once.
final class Keeping {
    private static final System.Logger LOG = System.getLogger(Keeping.class.getName());

    private final Path folder;
    private final Models models;
    private final Journal journal;
    private final Shortly<RecentPlans> recent;
    private final Shortly<Settings> settings;
    private boolean isTold;

    /// @param folder the user's config folder; it may not exist
    Keeping(Path folder, Models models) {
        this.folder = folder;
        this.models = models;
        journal = Journal.in(folder, this::failed);
        recent = new Shortly<>(RecentPlans.together(folder), this::failed);
        settings = new Shortly<>(Settings.together(folder), this::failed);
    }

    /// Brings back what was there, and keeps it from now on.
    void begin() {
        models.settings().change(_ -> Settings.read(folder, this::broken));
        models.files().recentProperty().set(RecentPlans.read(folder, this::broken));
        resume();
        models.files().entry().subscribe(journal::note);
        models.files().recentProperty().subscribe((_, now) -> recent.note(now));
        models.settings().chosenProperty().subscribe((_, now) -> settings.note(now));
    }

    private void broken(String sentence) {
        models.notices().tell(new Notice.Problem(sentence, Words.of("keeping.broken")));
    }

    private void resume() {
        try {
            journal.last(models.choice().catalog()).ifPresent(models.files()::resume);
        } catch (PlanException e) {
            models.notices().tell(new Notice.Problem(e.sentence(), Words.of("keeping.example")));
        }
    }

    /// Keeps how the window is left, and all that was not yet.
    void end(Supplier<LastWindow> left) {
        try {
            left.get().keep(folder);
        } catch (IOException e) {
            tell(e);
        }
        recent.flush();
        settings.flush();
        journal.close();
    }

    private void failed(IOException failure) {
        Platform.runLater(() -> tell(failure));
    }

    private void tell(IOException failure) {
        LOG.log(System.Logger.Level.WARNING, "Not kept.", failure);
        if (!isTold) {
            isTold = true;
            models.notices()
                    .tell(
                            new Notice.Problem(
                                    Words.of("keeping.failed", folder),
                                    Words.of("keeping.failed.remedy")));
        }
    }
}
