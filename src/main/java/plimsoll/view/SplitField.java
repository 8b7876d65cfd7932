package plimsoll.view;

import java.util.List;
import javafx.scene.control.TextField;
import plimsoll.core.Scenario;
import plimsoll.viewmodel.PlanModel;
import plimsoll.viewmodel.SplitText;
import plimsoll.words.Words;

/// In which proportions layers are split over several GPUs, `3,1`; empty: by what each has free.
/// What is typed counts once Enter is pressed or the focus leaves; what is no split gives way.
final class SplitField extends TextField {
    private static final int COLUMNS = 8;

    private final PlanModel model;

    SplitField(PlanModel model) {
        this.model = model;
        setId("tensor-split");
        setPrefColumnCount(COLUMNS);
        setPromptText(Words.of("advanced.split.free"));
        Rows.follow(this, model.scenario().map(SplitField::split), _ -> show());
        setOnAction(_ -> keep());
        focusedProperty()
                .subscribe(
                        (_, focused) -> {
                            if (!focused) {
                                keep();
                            }
                        });
    }

    private static List<Integer> split(Scenario scenario) {
        return scenario.rig().split();
    }

    private void show() {
        setText(SplitText.of(split(model.scenario().getValue())));
    }

    private void keep() {
        int devices = model.scenario().getValue().rig().gpus().size();
        SplitText.read(getText(), devices)
                .ifPresent(parts -> model.edit(s -> s.withRig(s.rig().withSplit(parts))));
        show();
    }
}
