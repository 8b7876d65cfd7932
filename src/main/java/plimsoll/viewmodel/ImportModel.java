package plimsoll.viewmodel;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plimsoll.core.Refusal;
import plimsoll.core.Scenario;
import plimsoll.gguf.GgufException;
import plimsoll.gguf.GgufFile;
import plimsoll.gguf.GgufModel;
import plimsoll.gguf.Imported;

/// Takes a model from its own file into the plan.
public final class ImportModel {
    private static final String ENDING = ".gguf";
    private static final String REMEDY = "Drop a .gguf file, or choose a model above.";
    private static final String UNCHANGED = "The plan is as it was.";

    private final PlanModel plan;
    private final ChoiceModel choice;
    private final NoticeModel notices;

    public ImportModel(PlanModel plan, ChoiceModel choice, NoticeModel notices) {
        this.plan = plan;
        this.choice = choice;
        this.notices = notices;
    }

    /// Plans for the model in `file`; its header is read in the background.
    public void open(Path file) {
        if (!isModel(file)) {
            notices.tell(unplannable(file));
            return;
        }
        Scenario present = plan.planProperty().get().scenario();
        Background.run(
                () -> estimable(GgufModel.of(GgufFile.read(file.toAbsolutePath())), present),
                this::use,
                failure -> notices.tell(problem(file, failure)));
    }

    /// Plans for the first model among `files`; several files may be the parts of one.
    public void open(List<Path> files) {
        files.stream()
                .filter(ImportModel::isModel)
                .findFirst()
                .or(() -> files.stream().findFirst())
                .ifPresent(this::open);
    }

    private static boolean isModel(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /// Makes sure, before it is shown, that what the file says can be counted.
    private static Imported estimable(Imported imported, Scenario present) {
        Scenario wanted = present.withModel(imported.spec(), imported.file());
        if (wanted.engine().refusal(wanted).isEmpty()) {
            wanted.estimate();
        }
        return imported;
    }

    private void use(Imported imported) {
        Optional<Refusal> refusal = choice.useFile(imported);
        notices.tell(
                refusal.<Notice>map(no -> new Notice.Problem(no.reason(), no.remedy()))
                        .orElseGet(() -> new Notice.Done(told(imported))));
    }

    /// `Qwen3 14B: Q4_K_M, 8.38 GiB, 443 tensors.` and what is to be known about it.
    private static String told(Imported imported) {
        String file =
                "%s: %s, %s, %s tensors."
                        .formatted(
                                imported.spec().name(),
                                imported.file().type().label(),
                                Wording.gib(imported.file().size()),
                                Wording.grouped(imported.file().tensors().size()));
        return imported.notes().isEmpty() ? file : file + " " + String.join(" ", imported.notes());
    }

    private static Notice problem(Path file, Exception failure) {
        String name = String.valueOf(file.getFileName());
        return failure instanceof GgufException e
                ? new Notice.Problem(name + ": " + e.sentence(), UNCHANGED)
                : new Notice.Problem(name + " describes a model that can't be counted.", UNCHANGED);
    }

    private static Notice unplannable(Path file) {
        String name = String.valueOf(file.getFileName());
        return new Notice.Problem(name + " is nothing that can be planned from yet.", REMEDY);
    }
}
