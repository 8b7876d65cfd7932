package plimsoll.view;

import plimsoll.core.Engine;
import plimsoll.viewmodel.ChoiceModel;
import plimsoll.words.Words;

/// The program that runs the model.
final class EnginePicker {
    private static final double WIDTH = 150;
    private static final double LEAST_WIDTH = 116;

    private final Picker<Engine> engines =
            new Picker<>("engine-picker", Words.of("header.engine"), Engine::name, _ -> "");

    EnginePicker(ChoiceModel choice) {
        engines.setPrefWidth(WIDTH);
        engines.setMinWidth(LEAST_WIDTH);
        engines.setMaxWidth(WIDTH);
        engines.offer(choice.engines());
        engines.follow(choice.engine());
        engines.onPicked(engine -> use(choice, engine));
    }

    Picker<Engine> control() {
        return engines;
    }

    /// One that refuses the plan is not shown as if it had taken it.
    private void use(ChoiceModel choice, Engine engine) {
        choice.useEngine(engine);
        engines.show(choice.engine().getValue());
    }
}
