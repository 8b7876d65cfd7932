package plimsoll.viewmodel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import plimsoll.catalog.Catalog;
import plimsoll.core.Bytes;
import plimsoll.core.Gpu;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.detect.Detection;
import plimsoll.detect.Detector;
import plimsoll.detect.Found;
import plimsoll.words.Words;

/// The GPUs of this machine: looks for them when asked, and plans for what is found.
public final class MachineModel {

    private final PlanModel plan;
    private final Catalog catalog;
    private final NoticeModel notices;
    private final Detector detector;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<List<Gpu>> gpus =
            new ReadOnlyObjectWrapper<>(this, "gpus", List.of());
    private Optional<Thread> search = Optional.empty();
    private Optional<Rig> found = Optional.empty();

    /// The reserve of the plan before a search changed it.
    private Bytes before = Bytes.ZERO;

    public MachineModel(PlanModel plan, Catalog catalog, NoticeModel notices, Detector detector) {
        this.plan = plan;
        this.catalog = catalog;
        this.notices = notices;
        this.detector = detector;
    }

    /// Whether they are being looked for.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Those that were found last.
    public ReadOnlyObjectProperty<List<Gpu>> gpusProperty() {
        return gpus.getReadOnlyProperty();
    }

    /// Whether one of these is planned for.
    public ObservableValue<Boolean> planned() {
        return gpus.flatMap(found -> plan.scenario().map(now -> found.contains(now.rig().first())));
    }

    /// Looks for the GPUs, and plans for them; while that goes on, gives it up instead.
    public void detect() {
        if (busy.get()) {
            search.ifPresent(Thread::interrupt);
            return;
        }
        busy.set(true);
        search = Optional.of(Background.run(detector::detect, this::use, this::failed));
    }

    /// What is to be reserved of `gpu` when it is chosen: of one of this machine, what others use;
    /// of another, what was reserved before that was found out.
    ///
    /// @param present what is reserved now
    Bytes reserve(Gpu gpu, Bytes present) {
        if (found.isEmpty()) {
            return present;
        }
        Rig own = found.get();
        return own.gpus().contains(gpu)
                ? own.reserve()
                : present.equals(own.reserve()) ? before : present;
    }

    private void failed(Exception failure) {
        busy.set(false);
        if (!(failure instanceof InterruptedException)) {
            notices.tell(problem(Words.of("machine.failed")));
        }
    }

    private static Notice problem(String text) {
        return new Notice.Problem(text, Words.of("machine.remedy"));
    }

    private void use(Detection detection) {
        busy.set(false);
        Scenario present = plan.planProperty().get().scenario();
        Optional<Rig> rig =
                detection
                        .rig(catalog, present.rig().reserve())
                        .map(own -> own.withOs(present.rig().os()));
        before = reserve(Gpu.custom("", Bytes.ZERO), present.rig().reserve());
        found = rig;
        gpus.set(rig.map(Rig::gpus).orElse(List.of()).stream().distinct().toList());
        rig.ifPresentOrElse(
                own -> use(own, detection), () -> notices.tell(problem(detection.nothing())));
    }

    private void use(Rig rig, Detection detection) {
        plan.edit(scenario -> scenario.withRig(rig));
        Scenario planned = plan.planProperty().get().scenario();
        notices.tell(
                planned.rig().equals(rig)
                        ? new Notice.Done(told(planned, detection))
                        : new Notice.Problem(
                                Words.of("machine.refused", Contrast.rig(planned)),
                                Words.of("machine.another")));
    }

    /// `Found RTX 4070 Ti, 12 282 MiB. Other programs use 507 MiB of it, which is reserved.`
    private static String told(Scenario planned, Detection detection) {
        Rig rig = planned.rig();
        String found = Words.of("machine.found", Contrast.rig(planned), Wording.mib(rig));
        return Stream.of(found, reserved(rig, detection), aside(detection))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /// macOS says how much is for the GPU; elsewhere it is others who have the rest.
    private static String reserved(Rig rig, Detection detection) {
        if (detection.reserve().isEmpty()) {
            return Words.of("machine.untold");
        }
        String amount = Wording.small(rig.reserve());
        if (rig.gpus().size() > 1) {
            return Words.of("machine.each", amount);
        }
        return detection.used().getFirst().kind() == Gpu.Kind.APPLE
                ? Words.of("machine.macos", amount)
                : Words.of("machine.others", amount);
    }

    /// What was found besides and is not planned for.
    private static String aside(Detection detection) {
        List<Found> used = detection.used();
        String others =
                detection.found().stream()
                        .filter(gpu -> !used.contains(gpu))
                        .map(Found::name)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : Words.of("machine.aside", others);
    }
}
