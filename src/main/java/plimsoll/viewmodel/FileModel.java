package plimsoll.viewmodel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import plimsoll.core.Plan;
import plimsoll.core.Scenario;
import plimsoll.plan.Journal;
import plimsoll.plan.PlanException;
import plimsoll.plan.PlanFile;
import plimsoll.plan.RecentPlans;
import plimsoll.words.Words;

/// The file that the plan on screen belongs to, if it does to one, and what of it is not saved.
public final class FileModel {

    private final PlanModel plan;
    private final LogModel logs;
    private final NoticeModel notices;
    private final PlanFile files;
    private final ReadOnlyObjectWrapper<Origin> origin =
            new ReadOnlyObjectWrapper<>(this, "origin");
    private final ObjectProperty<RecentPlans> recent =
            new SimpleObjectProperty<>(this, "recent", RecentPlans.NONE);

    /// Where a plan comes from.
    ///
    /// @param file where it was opened from or saved to
    /// @param saved as it is there, where that is known; of a new plan, as it was at first
    private record Origin(Optional<Path> file, Optional<Plan> saved) {
        Journal.Entry entry(Plan plan) {
            return new Journal.Entry(plan, file, !saved.equals(Optional.of(plan)));
        }
    }

    FileModel(PlanModel plan, LogModel logs, NoticeModel notices, PlanFile files) {
        this.plan = plan;
        this.logs = logs;
        this.notices = notices;
        this.files = files;
        origin.set(new Origin(Optional.empty(), Optional.of(plan.planProperty().get())));
    }

    /// The plan, where it belongs, and whether it has changed since it was saved.
    public ObservableValue<Journal.Entry> entry() {
        return origin.flatMap(from -> plan.planProperty().map(from::entry));
    }

    /// The plans that were opened or saved last.
    public ObjectProperty<RecentPlans> recentProperty() {
        return recent;
    }

    /// What the window is called: `lesson.plimsoll – Plimsoll`, with a mark where it is not saved.
    public ObservableValue<String> title() {
        return entry().map(FileModel::title);
    }

    private static String title(Journal.Entry entry) {
        String name =
                entry.file()
                        .map(FileModel::name)
                        .orElseGet(() -> entry.unsaved() ? Words.of("plan.new.title") : "");
        return name.isEmpty() ? "Plimsoll" : name + (entry.unsaved() ? " ●" : "") + " – Plimsoll";
    }

    /// What the plan on screen is called.
    public String name() {
        return origin.get().file().map(FileModel::name).orElseGet(() -> Words.of("plan.new"));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /// What a file of the plan would be called.
    public String proposed() {
        return file().map(FileModel::name)
                .orElseGet(
                        () -> {
                            Scenario scenario = plan.planProperty().get().scenario();
                            String words = scenario.model().name() + " " + Contrast.rig(scenario);
                            return words.replaceAll("[^\\p{L}\\p{N}.]+", "-") + PlanFile.ENDING;
                        });
    }

    /// Where the plan was opened from or saved to.
    public Optional<Path> file() {
        return origin.get().file();
    }

    public boolean isUnsaved() {
        return origin.get().entry(plan.planProperty().get()).unsaved();
    }

    // Commands

    /// Begins anew with `scenario`.
    public void create(Scenario scenario) {
        show(Plan.of(scenario), Optional.empty());
    }

    /// Goes on with what was worked on last.
    public void resume(Journal.Entry entry) {
        show(entry.plan(), entry.file());
        if (entry.unsaved()) {
            Origin unknown = new Origin(entry.file(), Optional.empty());
            origin.set(unknown);
            entry.file().ifPresent(file -> compare(unknown, file));
        }
    }

    /// Finds out what is saved in `file`, if it still is there.
    private void compare(Origin unknown, Path file) {
        Background.run(
                () -> files.read(file),
                saved -> {
                    if (origin.get().equals(unknown)) {
                        origin.set(new Origin(unknown.file(), Optional.of(saved)));
                    }
                },
                _ -> {});
    }

    /// Gives up what was changed since the plan was saved, as far as that is known.
    public void revert() {
        origin.get().saved().ifPresent(plan.planProperty()::set);
    }

    /// Opens the plan in `file`, which is read in the background.
    public void open(Path file) {
        Path place = file.toAbsolutePath().normalize();
        Background.run(
                () -> files.read(place),
                opened -> show(opened, Optional.of(place)),
                failure -> tell(place, failure));
    }

    private void tell(Path file, Exception failure) {
        boolean known = recent.get().files().contains(file);
        if (known && !Files.exists(file)) {
            recent.set(recent.get().without(file));
        }
        notices.tell(new Notice.Problem(sentence(failure), Words.of("import.unchanged")));
    }

    private static String sentence(Exception failure) {
        return failure instanceof PlanException e ? e.sentence() : Words.of("plan.uncountable");
    }

    private void show(Plan opened, Optional<Path> file) {
        logs.close();
        plan.planProperty().set(opened);
        plan.history().forget();
        origin.set(new Origin(file, Optional.of(opened)));
        file.ifPresent(place -> recent.set(recent.get().with(place)));
    }

    /// Saves the plan to `file` in the background, and runs `then` once it is.
    public void save(Path file, Runnable then) {
        Path place = PlanFile.named(file.toAbsolutePath().normalize());
        Plan now = plan.planProperty().get();
        Background.run(
                () -> files.write(now, place),
                doubt -> {
                    saved(now, place, doubt);
                    then.run();
                },
                failure ->
                        notices.tell(
                                new Notice.Problem(sentence(failure), Words.of("plan.not-saved"))));
    }

    private void saved(Plan plan, Path file, Optional<String> doubt) {
        origin.set(new Origin(Optional.of(file), Optional.of(plan)));
        recent.set(recent.get().with(file));
        String told = Words.of("plan.saved", file);
        notices.tell(
                doubt.<Notice>map(why -> new Notice.Problem(told, why))
                        .orElseGet(() -> new Notice.Done(told)));
    }
}
