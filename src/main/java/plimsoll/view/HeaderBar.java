package plimsoll.view;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import plimsoll.catalog.CatalogModel;
import plimsoll.viewmodel.ChoiceModel;
import plimsoll.viewmodel.GpuChoice;
import plimsoll.viewmodel.Models;
import plimsoll.viewmodel.PlanModel;
import plimsoll.words.Words;

/// What is planned for what, and what can be done with the plan.
final class HeaderBar extends HBox {
    private final PlanModel plan;
    private final ChoiceModel choice;
    private final Picker<CatalogModel> modelPicker =
            new Picker<>(
                    "model-picker",
                    Words.of("header.model"),
                    m -> m.spec().name(),
                    CatalogModel::kind);
    private final Picker<GpuChoice> gpus =
            new Picker<>("gpu-picker", Words.of("header.gpu"), GpuChoice::name, GpuChoice::note);
    private final ToggleButton compare = new ToggleButton(Words.of("header.compare"));

    /// @param menu the rest of what can be done
    HeaderBar(Models models, Commands commands, MainMenu menu) {
        this.plan = models.plan();
        this.choice = models.choice();
        setId("header");
        getStyleClass().add("header");
        setAlignment(Pos.CENTER_LEFT);
        pick();
        HBox.setHgrow(modelPicker, Priority.ALWAYS);
        HBox.setHgrow(gpus, Priority.ALWAYS);
        getChildren().addAll(new Wordmark(), modelPicker, gpus);
        getChildren().addAll(new DetectButton(choice.machine()), customGpu(commands));
        getChildren().add(space());
        getChildren().addAll(new EnginePicker(choice, models.notices()).control(), fits(commands));
        getChildren().addAll(compareButton(), export(commands), theme(commands), menu);
    }

    /// What is left where both boxes are as wide as their names need.
    private static Region space() {
        var space = new Region();
        space.getStyleClass().add("space");
        HBox.setHgrow(space, Priority.SOMETIMES);
        return space;
    }

    private void pick() {
        Rows.follow(this, choice.modelsProperty(), modelPicker::offer);
        modelPicker.follow(choice.model());
        modelPicker.onPicked(choice::useModel);
        Rows.follow(this, choice.gpus(), gpus::offer);
        gpus.follow(choice.rig());
        gpus.onPicked(picked -> choice.useGpu(picked.gpu()));
    }

    private static Button customGpu(Commands commands) {
        return Rows.icon(
                "custom-gpu", Words.of("header.custom-gpu"), Feather.PLUS, commands.customGpu());
    }

    private ToggleButton compareButton() {
        compare.setId("compare");
        compare.getStyleClass().add("action");
        compare.setMinWidth(Region.USE_PREF_SIZE);
        compare.setAccessibleText(Words.of("header.compare.spoken"));
        Rows.follow(this, plan.comparing(), compare::setSelected);
        compare.setOnAction(_ -> toggle());
        return compare;
    }

    private void toggle() {
        if (compare.isSelected()) {
            plan.compare();
        } else {
            plan.stopComparing();
        }
    }

    private static Button fits(Commands commands) {
        var button = new Button(Words.of("header.fits"));
        button.setId("fits");
        button.getStyleClass().add("action");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(Words.of("header.fits.spoken"));
        button.setOnAction(_ -> commands.fits().run());
        return button;
    }

    private static Button export(Commands commands) {
        var button = new Button(Words.of("header.export"));
        button.setId("export");
        button.getStyleClass().addAll("action", "primary");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(Words.of("header.export.spoken"));
        button.setOnAction(_ -> commands.export().run());
        return button;
    }

    private static Button theme(Commands commands) {
        return Rows.icon("theme", Words.of("header.theme"), Feather.MOON, commands.theme());
    }
}
