package plimsoll.view;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.util.StringConverter;
import plimsoll.core.MemoryUnit;
import plimsoll.core.Scenario;
import plimsoll.plan.Settings;
import plimsoll.viewmodel.PlanModel;
import plimsoll.viewmodel.TokensText;
import plimsoll.words.Words;

/// A whole number of a scenario: typed, stepped with its buttons or with the arrow keys.
final class NumberStepper extends Spinner<Integer> {
    private static final int RESERVE_STEP = 128;

    private final IntegerSpinnerValueFactory numbers;
    private boolean showing;

    NumberStepper(String id, int least, int most, int step) {
        numbers = new IntegerSpinnerValueFactory(least, most, least, step);
        setId(id);
        numbers.setConverter(new Typed());
        setValueFactory(numbers);
        setEditable(true);
        setAccessibleHelp(Words.of("help.stepper"));
        getStyleClass().add("number-stepper");
        focusedProperty().subscribe(this::keepTyped);
    }

    /// What others keep of a device, in the parts of `unit`: MiB or MB.
    static NumberStepper ofReserve(String id, MemoryUnit unit) {
        return new NumberStepper(id, 0, unit.parts(Settings.MOST_RESERVE), RESERVE_STEP);
    }

    /// Shows `field` of the plan's scenario and writes it with `with`.
    void follow(
            PlanModel model,
            Function<Scenario, Integer> field,
            BiFunction<Scenario, Integer, Scenario> with) {
        Rows.follow(this, model.scenario().map(field), number -> show(number, numbers.getMax()));
        write(model, with);
    }

    /// As [#follow], with a largest number that depends on the scenario too.
    void followUpTo(
            PlanModel model,
            Function<Scenario, Range> field,
            BiFunction<Scenario, Integer, Scenario> with) {
        Rows.follow(this, model.scenario().map(field), range -> show(range.value(), range.most()));
        write(model, with);
    }

    /// A number and the largest that it may be.
    record Range(int value, int most) {}

    /// Shows `number` and tells `edited` of another.
    void follow(ObservableValue<Integer> number, IntConsumer edited) {
        Rows.follow(this, number, now -> show(now, numbers.getMax()));
        onEdited(edited);
    }

    private void write(PlanModel model, BiFunction<Scenario, Integer, Scenario> with) {
        onEdited(number -> model.edit(s -> with.apply(s, number)));
    }

    /// A number that is typed beyond the limits is heard of before the limits hold it.
    private void onEdited(IntConsumer edited) {
        valueProperty()
                .subscribe(
                        (_, number) -> {
                            if (!showing) {
                                edited.accept(
                                        Math.clamp(number, numbers.getMin(), numbers.getMax()));
                            }
                        });
    }

    private void show(int number, int most) {
        showing = true;
        numbers.setMax(most);
        numbers.setValue(number);
        showing = false;
    }

    /// What was typed counts once the focus leaves.
    private void keepTyped(boolean focused) {
        if (!focused) {
            commitValue();
            cancelEdit();
        }
    }

    /// Whole numbers as they are typed, with parted thousands or without.
    private final class Typed extends StringConverter<Integer> {
        @Override
        public String toString(Integer number) {
            return String.valueOf(number);
        }

        @Override
        public Integer fromString(String typed) {
            String digits = TokensText.digits(typed);
            return digits.matches("[0-9]{1,7}") ? Integer.valueOf(digits) : getValue();
        }
    }
}
