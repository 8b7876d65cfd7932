package plimsoll.view;

import plimsoll.core.Engine;
import plimsoll.viewmodel.ChoiceModel;
import plimsoll.viewmodel.Notice;
import plimsoll.viewmodel.NoticeModel;
import plimsoll.words.Words;

/// The program that runs the model.
final class EnginePicker {
    private static final double WIDTH = 150;
    private static final double LEAST_WIDTH = 150;

    private final Picker<Engine> engines =
            new Picker<>("engine-picker", Words.of("header.engine"), Engine::name, _ -> "");

    EnginePicker(ChoiceModel choice, NoticeModel notices) {
        engines.setPrefWidth(WIDTH);
        engines.setMinWidth(LEAST_WIDTH);
        engines.setMaxWidth(WIDTH);
        engines.offer(choice.engines());
        engines.follow(choice.engine());
        engines.onPicked(engine -> use(choice, notices, engine));
    }

    Picker<Engine> control() {
        return engines;
    }

    /// One that refuses the plan is not shown as if it had taken it.
    private void use(ChoiceModel choice, NoticeModel notices, Engine engine) {
        choice.useEngine(engine).map(Notice.Done::new).ifPresent(notices::tell);
        engines.show(choice.engine().getValue());
    }
}
