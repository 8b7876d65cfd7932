package plimsoll.view;

import javafx.scene.layout.VBox;
import plimsoll.core.Engine;
import plimsoll.viewmodel.ChoiceModel;

/// The program that runs the model.
final class EnginePane extends VBox {
    private final Picker<Engine> engines =
            new Picker<>("engine-picker", "Engine", Engine::name, _ -> "");

    EnginePane(ChoiceModel choice) {
        getStyleClass().add("lever");
        engines.offer(choice.engines());
        engines.follow(choice.engine());
        engines.onPicked(engine -> use(choice, engine));
        getChildren().add(Rows.labelled("Engine", engines));
    }

    /// One that refuses the plan is not shown as if it had taken it.
    private void use(ChoiceModel choice, Engine engine) {
        choice.useEngine(engine);
        engines.show(choice.engine().getValue());
    }
}
