package plimsoll.view;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.util.converter.IntegerStringConverter;
import plimsoll.core.Scenario;
import plimsoll.viewmodel.PlanModel;

/// A whole number of a scenario: typed, stepped with its buttons or with the arrow keys.
final class NumberStepper extends Spinner<Integer> {
    private final IntegerSpinnerValueFactory numbers;
    private boolean showing;

    NumberStepper(String id, int least, int most, int step) {
        numbers = new IntegerSpinnerValueFactory(least, most, least, step);
        numbers.setConverter(new Numbers());
        setId(id);
        setValueFactory(numbers);
        setEditable(true);
        getStyleClass().add("number-stepper");
        focusedProperty().subscribe(this::keepTyped);
    }

    /// Shows `field` of the plan's scenario and writes it with `with`.
    void follow(
            PlanModel model,
            Function<Scenario, Integer> field,
            BiFunction<Scenario, Integer, Scenario> with) {
        model.scenario().map(field).subscribe(number -> show(number, numbers.getMax()));
        write(model, with);
    }

    /// As [#follow], with a largest number that depends on the scenario too.
    void followUpTo(
            PlanModel model,
            Function<Scenario, Range> field,
            BiFunction<Scenario, Integer, Scenario> with) {
        model.scenario().map(field).subscribe(range -> show(range.value(), range.most()));
        write(model, with);
    }

    /// A number and the largest that it may be.
    record Range(int value, int most) {}

    /// Shows `number` and tells `edited` of another.
    void follow(ObservableValue<Integer> number, IntConsumer edited) {
        number.subscribe(now -> show(now, numbers.getMax()));
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

    /// Numbers as they are written; what is no number gives way.
    private final class Numbers extends IntegerStringConverter {
        @Override
        public Integer fromString(String typed) {
            String number = typed.strip();
            return number.matches("[0-9]{1,7}") ? Integer.valueOf(number) : getValue();
        }
    }
}
