package plimsoll.viewmodel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import plimsoll.core.Refusal;
import plimsoll.core.Scenario;
import plimsoll.core.WeightFile;
import plimsoll.gguf.GgufException;
import plimsoll.huggingface.ConfigException;
import plimsoll.words.Words;

/// Takes files into the plan: models from files of their own, and logs.
public final class ImportModel {

    private final PlanModel plan;
    private final ChoiceModel choice;
    private final NoticeModel notices;
    private final LogModel logs;

    public ImportModel(Models models) {
        this.plan = models.plan();
        this.choice = models.choice();
        this.notices = models.notices();
        this.logs = models.logs();
    }

    /// Plans for the model in `file`, or for what it is a log of; read in the background.
    public void open(Path file) {
        if (!OpenedModel.isOne(file)) {
            logs.open(file);
            return;
        }
        Scenario present = plan.planProperty().get().scenario();
        Background.run(
                () -> estimable(OpenedModel.read(file.toAbsolutePath()), present),
                this::use,
                failure -> notices.tell(problem(file, failure)));
    }

    /// Plans for the first model among `files`; several files may be the parts of one.
    public void open(List<Path> files) {
        files.stream()
                .filter(OpenedModel::isOne)
                .findFirst()
                .or(() -> files.stream().findFirst())
                .ifPresent(this::open);
    }

    /// Makes sure, before it is shown, that what the file says can be counted.
    private static OpenedModel estimable(OpenedModel opened, Scenario present) {
        var model = opened.model();
        Scenario wanted = present.withModel(model.spec(), ChoiceModel.weights(model, present));
        if (wanted.engine().refusal(wanted).isEmpty()) {
            wanted.estimate();
        }
        return opened;
    }

    private void use(OpenedModel opened) {
        plan.history().together(() -> take(opened));
    }

    /// A log that is open is of another model.
    private void take(OpenedModel opened) {
        logs.close();
        Optional<Refusal> refusal = choice.useOwn(opened.model());
        notices.tell(
                refusal.<Notice>map(no -> new Notice.Problem(no.reason(), no.remedy()))
                        .orElseGet(() -> new Notice.Done(opened.told(planned()))));
    }

    private WeightFile planned() {
        return plan.planProperty().get().scenario().weights();
    }

    private static Notice problem(Path file, Exception failure) {
        String name = String.valueOf(file.getFileName());
        String text =
                switch (failure) {
                    case GgufException e -> name + ": " + e.sentence();
                    case ConfigException e -> name + ": " + e.sentence();
                    case IOException _ -> Words.of("import.unread", name);
                    default -> Words.of("import.uncountable", name);
                };
        return new Notice.Problem(text, Words.of("import.unchanged"));
    }
}
