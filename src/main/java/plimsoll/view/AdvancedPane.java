package plimsoll.view;

import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import plimsoll.core.Bytes;
import plimsoll.core.FlashAttention;
import plimsoll.core.GpuLayers;
import plimsoll.core.Mixer;
import plimsoll.core.ModelSpec;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.viewmodel.PlanModel;
import plimsoll.words.Words;

/// What most people leave as it is.
final class AdvancedPane extends TitledPane {
    private static final int MOST_SLOTS = 64;
    private static final int MOST_GPUS = 8;
    private static final int MOST_RESERVE = 1 << 16;
    private static final int RESERVE_STEP = 128;

    private final PlanModel model;
    private final HBox window;

    AdvancedPane(PlanModel model) {
        this.model = model;
        setId("advanced");
        setText(Words.of("advanced.title"));
        setAnimated(false);
        window = Rows.labelled(Words.of("advanced.full-window"), fullWindow());
        var rows = new VBox(flashAttentionRow(), window, slotsRow(), unifiedRow(), ubatchRow());
        rows.getChildren().addAll(layersRow(), cacheRow(), gpusRow(), reserveRow());
        rows.getStyleClass().add("advanced-rows");
        setContent(rows);
        Rows.follow(this, model.scenario().map(Scenario::model), this::adapt);
    }

    /// A window is kept only where there is one.
    private void adapt(ModelSpec spec) {
        boolean slides =
                spec.layers().stream()
                        .anyMatch(l -> l.mixer() instanceof Mixer.Attention a && a.isSliding());
        window.setVisible(slides);
        window.setManaged(slides);
    }

    private HBox flashAttentionRow() {
        var box =
                Rows.choice(
                        "flash-attention", List.of(FlashAttention.values()), FlashAttention::label);
        follow(box, scenario -> scenario.cache().flashAttention());
        box.setOnAction(
                _ -> {
                    var wanted = box.getValue();
                    model.edit(s -> s.withCache(s.cache().withFlashAttention(wanted)));
                    box.setValue(model.scenario().getValue().cache().flashAttention());
                });
        return Rows.labelled(Words.of("advanced.flash-attention"), box);
    }

    private ToggleSwitch fullWindow() {
        return toggle(
                "full-window",
                s -> s.cache().fullWindow(),
                (s, on) -> s.withCache(s.cache().withFullWindow(on)));
    }

    private HBox slotsRow() {
        var slots = new NumberStepper("slots", 1, MOST_SLOTS, 1);
        slots.follow(model, s -> s.batch().slots(), (s, n) -> s.withBatch(s.batch().withSlots(n)));
        return Rows.labelled(Words.of("advanced.slots"), slots);
    }

    private HBox unifiedRow() {
        var shared =
                toggle(
                        "kv-unified",
                        s -> s.batch().unified(),
                        (s, on) -> s.withBatch(s.batch().withUnified(on)));
        return Rows.labelled(Words.of("advanced.unified"), shared);
    }

    private HBox ubatchRow() {
        var box =
                Rows.choice(
                        "ubatch", List.of(64, 128, 256, 512, 1024, 2048, 4096), String::valueOf);
        follow(box, scenario -> scenario.batch().ubatch());
        box.setOnAction(_ -> model.edit(s -> withUbatch(s, box.getValue())));
        return Rows.labelled(Words.of("advanced.ubatch"), box);
    }

    /// The logical batch is never smaller than the physical one.
    private static Scenario withUbatch(Scenario scenario, int ubatch) {
        var batch = scenario.batch().withUbatch(ubatch);
        return scenario.withBatch(batch.withBatch(Math.max(ubatch, batch.batch())));
    }

    private HBox layersRow() {
        var layers = new NumberStepper("gpu-layers", 0, 1, 1);
        layers.followUpTo(
                model,
                s -> new NumberStepper.Range(s.gpuLayers().of(s.model()), most(s.model())),
                (s, n) -> s.withGpuLayers(layersOf(s.model(), n)));
        return Rows.labelled(Words.of("advanced.layers"), layers);
    }

    private static int most(ModelSpec model) {
        return model.layers().size() + 1;
    }

    private static GpuLayers layersOf(ModelSpec model, int count) {
        return count == most(model) ? GpuLayers.ALL : new GpuLayers(count);
    }

    private HBox cacheRow() {
        var onGpu =
                toggle(
                        "kv-on-gpu",
                        s -> s.cache().onGpu(),
                        (s, on) -> s.withCache(s.cache().withOnGpu(on)));
        return Rows.labelled(Words.of("advanced.cache-on-gpu"), onGpu);
    }

    private HBox gpusRow() {
        var gpus = new NumberStepper("gpu-count", 1, MOST_GPUS, 1);
        gpus.follow(model, s -> s.rig().gpus().size(), AdvancedPane::withGpus);
        return Rows.labelled(Words.of("advanced.gpus"), gpus);
    }

    private static Scenario withGpus(Scenario scenario, int count) {
        Rig rig = scenario.rig();
        return scenario.withRig(Rig.of(rig.first(), count, rig.reserve()));
    }

    private HBox reserveRow() {
        var reserve = new NumberStepper("reserve", 0, MOST_RESERVE, RESERVE_STEP);
        reserve.follow(
                model,
                s -> (int) (s.rig().reserve().count() >> 20),
                (s, mib) -> s.withRig(s.rig().withReserve(Bytes.ofMiB(mib))));
        return Rows.labelled(Words.of("advanced.reserve"), reserve);
    }

    private <T> void follow(ChoiceBox<T> box, Function<Scenario, T> field) {
        Rows.follow(this, model.scenario().map(field), box::setValue);
    }

    private ToggleSwitch toggle(
            String id,
            Function<Scenario, Boolean> field,
            BiFunction<Scenario, Boolean, Scenario> with) {
        var toggle = new ToggleSwitch();
        toggle.setId(id);
        Rows.follow(this, model.scenario().map(field), toggle::setSelected);
        toggle.selectedProperty().subscribe((_, on) -> model.edit(s -> with.apply(s, on)));
        return toggle;
    }
}
