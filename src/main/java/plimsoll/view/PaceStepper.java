package plimsoll.view;

import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.DoubleSpinnerValueFactory;
import plimsoll.core.Conversation;
import plimsoll.viewmodel.PlanModel;

/// How many messages are sent a minute.
final class PaceStepper extends Spinner<Double> {
    private static final double SLOWEST = 0.1;
    private static final double STEP = 0.5;

    private boolean showing;

    PaceStepper(PlanModel model) {
        var paces = new DoubleSpinnerValueFactory(SLOWEST, Conversation.FASTEST, STEP, STEP);
        setId("chat-pace");
        setValueFactory(paces);
        setEditable(true);
        getStyleClass().add("number-stepper");
        model.conversationProperty()
                .map(Conversation::turnsAMinute)
                .subscribe(
                        pace -> {
                            showing = true;
                            paces.setValue(pace);
                            showing = false;
                        });
        valueProperty().subscribe((_, pace) -> edit(model, pace));
    }

    private void edit(PlanModel model, double pace) {
        if (!showing) {
            var now = model.conversationProperty().get();
            model.conversationProperty().set(now.withTurnsAMinute(pace));
        }
    }
}
