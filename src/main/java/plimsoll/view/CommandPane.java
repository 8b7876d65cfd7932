package plimsoll.view;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import plimsoll.viewmodel.PlanModel;

/// What to type to run the plan.
final class CommandPane extends VBox {
    private final Label command = new Label();

    /// @param copy puts text on the clipboard
    CommandPane(PlanModel model, Consumer<String> copy) {
        Rows.card(this, "command-pane");
        command.setId("command");
        command.getStyleClass().add("command");
        command.setWrapText(true);
        command.setMaxWidth(Double.MAX_VALUE);
        command.setMinHeight(USE_PREF_SIZE);
        var button = new Button("Copy");
        button.setId("copy-command");
        button.getStyleClass().add("link");
        button.setAccessibleText("Copy the command");
        button.setOnAction(_ -> copy.accept(line(model)));
        getChildren().addAll(Rows.row(Rows.label("Run it", "card-title"), button), command);
        model.scenario().subscribe(s -> show(s.engine().command(s)));
    }

    private void show(List<String> lines) {
        command.setText(String.join(" \\\n  ", lines));
        command.setAccessibleText("Command: " + String.join(" ", lines));
    }

    /// The command as shown: a backslash lets the shell read on in the next line.
    private static String line(PlanModel model) {
        var scenario = model.scenario().getValue();
        return String.join(" \\\n  ", scenario.engine().command(scenario));
    }
}
