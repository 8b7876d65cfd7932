package plimsoll.viewmodel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import plimsoll.advice.Change;
import plimsoll.core.Measured;
import plimsoll.diagnosis.Diagnosis;
import plimsoll.diagnosis.LoggedScenario;
import plimsoll.log.LogFile;
import plimsoll.log.LogParser;
import plimsoll.log.Progress;
import plimsoll.words.Words;

/// The log that is open: its loads, one of which is shown and planned.
public final class LogModel {

    private final PlanModel plan;
    private final ChoiceModel choice;
    private final NoticeModel notices;
    private final ReadOnlyObjectWrapper<Optional<LogText>> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());

    /// Bytes that take a while; of less nobody is told.
    private static final long LONG = 8 << 20;

    /// Percents between two words about how far it has come.
    private static final int STEP = 5;

    private String name = "";
    private List<Diagnosis> loads = List.of();
    private int index;

    public LogModel(PlanModel plan, ChoiceModel choice, NoticeModel notices) {
        this.plan = plan;
        this.choice = choice;
        this.notices = notices;
    }

    /// The load that is shown, in words; nothing while no log is open.
    public ReadOnlyObjectProperty<Optional<LogText>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public boolean hasSeveral() {
        return loads.size() > 1;
    }

    /// Reads `file` in the background and shows its last load; a long one can be broken off.
    public void open(Path file) {
        String called = String.valueOf(file.getFileName());
        var wanted = new AtomicBoolean(true);
        Background.run(
                () -> diagnosed(LogParser.read(file, progress(file, wanted))),
                found -> show(called, found),
                failure -> notices.tell(problem(called, failure)));
    }

    /// Reads what was pasted.
    public void read(String text) {
        Background.run(
                () -> diagnosed(LogParser.read(text)),
                found -> show(Words.of("load.pasted"), found),
                failure -> notices.tell(problem(Words.of("load.paste"), failure)));
    }

    /// Says how far `file` was read, and asks whether it still is `wanted`.
    private Progress progress(Path file, AtomicBoolean wanted) throws IOException {
        double size = Math.max(1, Files.size(file));
        var told = new AtomicInteger(size < LONG ? 100 : 0);
        return read -> {
            int percent = (int) (100 * read / size);
            if (percent >= told.get() + STEP) {
                told.set(percent);
                String text =
                        Words.of(
                                "load.reading",
                                file.getFileName(),
                                Wording.percent(percent / 100.0));
                var busy = new Notice.Busy(text, () -> wanted.set(false));
                Background.back(() -> notices.tell(busy));
            }
            return wanted.get();
        };
    }

    private List<Diagnosis> diagnosed(LogFile log) {
        return log.loads().stream().map(load -> Diagnosis.of(load, choice.catalog())).toList();
    }

    private void show(String called, List<Diagnosis> found) {
        if (found.isEmpty()) {
            notices.tell(
                    new Notice.Problem(Words.of("load.empty", called), Words.of("load.remedy")));
            return;
        }
        notices.dismiss();
        name = called;
        loads = found;
        turn(found.size() - 1);
    }

    private static Notice problem(String called, Exception failure) {
        return failure instanceof CancellationException
                ? new Notice.Done(Words.of("load.stopped", called))
                : new Notice.Problem(Words.of("load.unread", called), Words.of("load.rights"));
    }

    /// Shows and plans the load before.
    public void previous() {
        turn(index - 1);
    }

    /// Shows and plans the next load.
    public void next() {
        turn(index + 1);
    }

    private void turn(int to) {
        index = Math.floorMod(to, loads.size());
        Diagnosis load = loads.get(index);
        plan.history().together(() -> load.scenario().ifPresent(this::use));
        retell();
    }

    /// Says of the load that is shown what is to be said, in the language that holds now.
    void retell() {
        shown.set(
                loads.stream()
                        .skip(index)
                        .findFirst()
                        .map(load -> LogText.of(title(), load, choice.catalog())));
    }

    private String title() {
        return hasSeveral() ? Words.of("load.load", name, index + 1, loads.size()) : name;
    }

    /// Plans what was loaded, with all that was measured of it.
    private void use(LoggedScenario logged) {
        choice.use(logged.model(), logged.scenario());
        plan.planProperty().set(plan.planProperty().get().withMeasured(measured()));
    }

    private List<Measured> measured() {
        return loads.stream().flatMap(load -> load.point().stream()).toList();
    }

    /// Puts the log away; the plan stays.
    public void close() {
        loads = List.of();
        shown.set(Optional.empty());
        plan.planProperty().set(plan.planProperty().get().withMeasured(List.of()));
    }

    /// Makes a change that the log calls for.
    public void pull(Change change) {
        plan.edit(change::applyTo);
    }
}
