package plimsoll.view;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import plimsoll.catalog.CatalogModel;
import plimsoll.core.Engine;
import plimsoll.core.Scenario;
import plimsoll.viewmodel.ChoiceModel;
import plimsoll.viewmodel.GpuChoice;
import plimsoll.viewmodel.PlanModel;

/// What is planned for what, and what can be done with the plan.
final class HeaderBar extends HBox {
    private final PlanModel plan;
    private final ChoiceModel choice;
    private final Picker<CatalogModel> models =
            new Picker<>("model-picker", "Model", m -> m.spec().name(), CatalogModel::kind);
    private final Picker<GpuChoice> gpus =
            new Picker<>("gpu-picker", "GPU", g -> g.gpu().name(), GpuChoice::note);
    private final ToggleButton compare = new ToggleButton("_Compare");

    HeaderBar(PlanModel plan, ChoiceModel choice, Commands commands) {
        this.plan = plan;
        this.choice = choice;
        setId("header");
        getStyleClass().add("header");
        setAlignment(Pos.CENTER_LEFT);
        pick();
        HBox.setHgrow(models, Priority.ALWAYS);
        HBox.setHgrow(gpus, Priority.ALWAYS);
        getChildren().addAll(new Wordmark(), models, gpus, customGpu(commands), engines());
        getChildren().addAll(fits(commands), compareButton(), export(commands), theme(commands));
    }

    private void pick() {
        choice.modelsProperty().subscribe(models::offer);
        models.follow(choice.model());
        models.onPicked(choice::useModel);
        List<GpuChoice> known =
                choice.catalog().gpus().stream().map(g -> GpuChoice.of(g.gpu())).toList();
        gpus.offer(known);
        gpus.follow(plan.scenario().map(s -> GpuChoice.of(s.rig().first())));
        gpus.onPicked(picked -> choice.useGpu(picked.gpu()));
    }

    private static Button customGpu(Commands commands) {
        return icon(
                "custom-gpu", "A GPU that is not in the list", Feather.PLUS, commands.customGpu());
    }

    private HBox engines() {
        var segments = new HBox();
        segments.getStyleClass().add("segments");
        choice.engines().forEach(engine -> segments.getChildren().add(segment(engine)));
        return segments;
    }

    private ToggleButton segment(Engine engine) {
        var button = new ToggleButton(engine.id());
        button.setId("engine-" + engine.id().replace('.', '-'));
        button.setAccessibleText("Engine " + engine.id());
        button.setMinWidth(Region.USE_PREF_SIZE);
        plan.scenario().map(Scenario::engine).subscribe(e -> button.setSelected(e.equals(engine)));
        button.setOnAction(
                _ -> {
                    plan.edit(scenario -> scenario.withEngine(engine));
                    button.setSelected(plan.scenario().getValue().engine().equals(engine));
                });
        return button;
    }

    private ToggleButton compareButton() {
        compare.setId("compare");
        compare.getStyleClass().add("action");
        compare.setMinWidth(Region.USE_PREF_SIZE);
        compare.setAccessibleText("Compare two scenarios side by side");
        plan.comparing().subscribe(compare::setSelected);
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
        var button = new Button("What _fits");
        button.setId("fits");
        button.getStyleClass().add("action");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText("What fits: every GPU or model, side by side");
        button.setOnAction(_ -> commands.fits().run());
        return button;
    }

    private static Button export(Commands commands) {
        var button = new Button("_Export PNG");
        button.setId("export");
        button.getStyleClass().addAll("action", "primary");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText("Export the chart as a picture");
        button.setOnAction(_ -> commands.export().run());
        return button;
    }

    private static Button theme(Commands commands) {
        return icon("theme", "Light or dark", Feather.MOON, commands.theme());
    }

    private static Button icon(String id, String spoken, Feather sign, Runnable action) {
        var button = new Button("", new FontIcon(sign));
        button.setId(id);
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(spoken);
        button.setTooltip(new Tooltip(spoken));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
