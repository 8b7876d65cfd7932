package plimsoll.view;

import java.util.List;
import javafx.scene.layout.VBox;
import plimsoll.core.Scenario;
import plimsoll.viewmodel.FalseRecipes;
import plimsoll.viewmodel.PlanModel;
import plimsoll.words.Words;

/// What is often typed for the engine and does something else.
final class FalseRecipesPane extends VBox {
    private List<FalseRecipes.Recipe> shown = List.of();

    FalseRecipesPane(PlanModel model) {
        getStyleClass().add("arithmetic");
        Rows.follow(this, model.scenario().map(FalseRecipesPane::recipes), this::show);
    }

    private static List<FalseRecipes.Recipe> recipes(Scenario scenario) {
        return FalseRecipes.of(scenario);
    }

    private void show(List<FalseRecipes.Recipe> recipes) {
        if (recipes.equals(shown)) {
            return;
        }
        shown = recipes;
        getChildren().clear();
        for (var recipe : recipes) {
            add(recipe.claim(), "claim");
            add(recipe.truth(), "note");
            add(Words.of("not.source", recipe.source()), "source");
        }
    }

    private void add(String text, String style) {
        var label = Rows.paragraph(style);
        label.setText(text);
        getChildren().add(label);
    }
}
