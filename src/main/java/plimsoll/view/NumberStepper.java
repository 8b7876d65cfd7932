package plimsoll.view;

import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import plimsoll.core.Scenario;
import plimsoll.viewmodel.PlanModel;

/// A whole number of a scenario: typed, stepped with its buttons or with the arrow keys.
final class NumberStepper extends Spinner<Integer> {
    private final IntegerSpinnerValueFactory numbers;

    NumberStepper(String id, int least, int most, int step) {
        numbers = new IntegerSpinnerValueFactory(least, most, least, step);
        setId(id);
        setValueFactory(numbers);
        setEditable(true);
        getStyleClass().add("number-stepper");
        getEditor().setAccessibleText(id);
        focusedProperty().subscribe(this::keepTyped);
    }

    void setMost(int most) {
        numbers.setMax(most);
    }

    /// Shows `field` of the plan's scenario and writes it with `with`.
    void follow(
            PlanModel model,
            Function<Scenario, Integer> field,
            BiFunction<Scenario, Integer, Scenario> with) {
        model.scenario().map(field).subscribe(numbers::setValue);
        valueProperty().subscribe((_, number) -> model.edit(s -> with.apply(s, number)));
    }

    /// What was typed counts once the focus leaves; what is no number gives way.
    private void keepTyped(boolean focused) {
        boolean number = getEditor().getText().strip().matches("[0-9]{1,7}");
        if (!focused && number) {
            commitValue();
        } else if (!focused) {
            cancelEdit();
        }
    }
}
