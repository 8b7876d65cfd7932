package plimsoll.view;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import plimsoll.core.Recipe;
import plimsoll.core.Scenario;
import plimsoll.viewmodel.PlanModel;
import plimsoll.words.Words;

/// What to type, to write or to set to run the plan: one recipe at a time.
final class CommandPane extends VBox {
    private final Label command = new Label();
    private final FlowPane places = new FlowPane();
    private List<Recipe> recipes = List.of();
    private String place = "";

    /// @param copy puts text on the clipboard
    CommandPane(PlanModel model, Consumer<String> copy) {
        Rows.card(this, "command-pane");
        command.setId("command");
        command.getStyleClass().add("command");
        command.setWrapText(true);
        command.setMaxWidth(Double.MAX_VALUE);
        command.setMinHeight(USE_PREF_SIZE);
        places.getStyleClass().add("places");
        var button = new Button(Words.of("command.copy"));
        button.setId("copy-command");
        button.getStyleClass().add("link");
        button.setAccessibleText(Words.of("command.copy.spoken"));
        button.setOnAction(_ -> copy.accept(command.getText()));
        getChildren().add(Rows.row(Rows.label(Words.of("command.title"), "card-title"), button));
        getChildren().addAll(places, command);
        getChildren()
                .add(
                        new Folded(
                                "not-this",
                                Words.of("command.not"),
                                () -> new FalseRecipesPane(model)));
        Rows.follow(this, model.scenario().map(CommandPane::recipes), now -> show(now));
    }

    private static List<Recipe> recipes(Scenario scenario) {
        return scenario.engine().recipes(scenario);
    }

    private void show(List<Recipe> now) {
        if (!titles(now).equals(titles(recipes))) {
            places.getChildren().setAll(now.stream().map(this::chip).toList());
        }
        recipes = now;
        show();
    }

    private static List<String> titles(List<Recipe> recipes) {
        return recipes.stream().map(Recipe::title).toList();
    }

    private ToggleButton chip(Recipe recipe) {
        var chip = new ToggleButton(recipe.title());
        chip.setId("run-" + recipe.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"));
        chip.getStyleClass().add("chip");
        chip.setAccessibleText(Words.of("command.place", recipe.title()));
        chip.setOnAction(
                _ -> {
                    place = recipe.title();
                    show();
                });
        return chip;
    }

    /// The recipe for the place that was chosen last, else the usual one.
    private void show() {
        Recipe shown =
                recipes.stream()
                        .filter(recipe -> recipe.title().equals(place))
                        .findFirst()
                        .orElse(recipes.getFirst());
        for (var chip : places.getChildren()) {
            ((ToggleButton) chip)
                    .setSelected(((ToggleButton) chip).getText().equals(shown.title()));
        }
        command.setText(shown.text());
        command.setAccessibleText(shown.title() + ": " + shown.text());
    }
}
