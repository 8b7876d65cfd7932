package plimsoll.view;

import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.DoubleSpinnerValueFactory;
import javafx.util.StringConverter;
import plimsoll.core.Conversation;
import plimsoll.viewmodel.PlanModel;
import plimsoll.viewmodel.Wording;
import plimsoll.words.Words;

/// How many messages are sent a minute.
final class PaceStepper extends Spinner<Double> {
    private static final double SLOWEST = 0.1;
    private static final double STEP = 0.5;

    private final PlanModel model;
    private final DoubleSpinnerValueFactory paces =
            new DoubleSpinnerValueFactory(SLOWEST, Conversation.FASTEST, STEP, STEP);
    private boolean showing;

    PaceStepper(PlanModel model) {
        this.model = model;
        paces.setConverter(new Paces());
        setId("chat-pace");
        setValueFactory(paces);
        setEditable(true);
        setAccessibleHelp(Words.of("help.stepper"));
        getStyleClass().add("number-stepper");
        Rows.follow(this, model.conversationProperty().map(Conversation::turnsAMinute), this::show);
        valueProperty().subscribe((_, pace) -> edit(pace));
        focusedProperty().subscribe(this::keepTyped);
    }

    private void show(double pace) {
        showing = true;
        paces.setValue(pace);
        showing = false;
    }

    private void edit(double pace) {
        if (!showing) {
            double clamped = Math.clamp(pace, SLOWEST, Conversation.FASTEST);
            var conversation = model.conversationProperty();
            conversation.set(conversation.get().withTurnsAMinute(clamped));
        }
    }

    /// What was typed counts once the focus leaves.
    private void keepTyped(boolean focused) {
        if (!focused) {
            commitValue();
        }
    }

    /// Numbers as they are written, with a point or a comma; what is no number gives way.
    private final class Paces extends StringConverter<Double> {
        @Override
        public String toString(Double pace) {
            return Wording.shortest(pace);
        }

        @Override
        public Double fromString(String typed) {
            String number = typed.strip().replace(',', '.');
            return number.matches("-?[0-9]{1,4}(\\.[0-9]{1,4})?")
                    ? Double.valueOf(number)
                    : getValue();
        }
    }
}
