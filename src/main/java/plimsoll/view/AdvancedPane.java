package plimsoll.view;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.ChoiceBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import plimsoll.core.FlashAttention;
import plimsoll.core.GpuLayers;
import plimsoll.core.Mixer;
import plimsoll.core.ModelSpec;
import plimsoll.core.Os;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.Setting;
import plimsoll.viewmodel.PlanModel;
import plimsoll.viewmodel.Term;
import plimsoll.viewmodel.Wording;
import plimsoll.words.Words;

/// What most people leave as it is.
final class AdvancedPane extends VBox {
    private static final int MOST_SLOTS = 64;
    private static final int MOST_GPUS = 8;
    private static final int PERCENT = 100;

    private final PlanModel model;
    private final Map<Setting, HBox> rows = new EnumMap<>(Setting.class);

    AdvancedPane(PlanModel model) {
        this.model = model;
        getStyleClass().add("advanced-rows");
        rows.put(Setting.FLASH_ATTENTION, flashAttentionRow());
        rows.put(
                Setting.FULL_WINDOW,
                Rows.labelled(Term.SLIDING_WINDOW, Words.of("advanced.full-window"), fullWindow()));
        rows.put(Setting.SLOTS, slotsRow());
        rows.put(Setting.UNIFIED, unifiedRow());
        rows.put(Setting.UBATCH, ubatchRow());
        rows.put(Setting.PIECE, pieceRow());
        rows.put(Setting.LAYERS, layersRow());
        rows.put(
                Setting.EXPERTS,
                Rows.labelled(Term.EXPERTS, Words.of("advanced.experts"), experts()));
        rows.put(Setting.CACHE_PLACE, cacheRow());
        rows.put(Setting.UTILIZATION, utilizationRow());
        rows.put(
                Setting.SPLIT,
                Rows.labelled(Term.SPLIT, Words.of("advanced.split"), new SplitField(model)));
        getChildren().addAll(rows.values());
        getChildren().addAll(gpusRow(), reserveRow(), systemRow());
        Rows.follow(this, model.scenario(), this::adapt);
    }

    /// Only what the engine has a setting for, and what the scenario has any of.
    private void adapt(Scenario scenario) {
        rows.forEach(
                (setting, row) -> {
                    boolean set = scenario.engine().settings().contains(setting);
                    Rows.shown(row, set && isOfUse(setting, scenario));
                });
    }

    /// A window is kept only where there is one, experts move only where there are some, and one
    /// GPU takes all.
    private static boolean isOfUse(Setting setting, Scenario scenario) {
        return switch (setting) {
            case FULL_WINDOW -> slides(scenario.model());
            case EXPERTS -> scenario.model().hasExperts();
            case SPLIT -> scenario.rig().gpus().size() > 1;
            default -> true;
        };
    }

    private static boolean slides(ModelSpec spec) {
        return spec.layers().stream()
                .anyMatch(l -> l.mixer() instanceof Mixer.Attention a && a.isSliding());
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
        return Rows.labelled(Term.FLASH_ATTENTION, Words.of("advanced.flash-attention"), box);
    }

    private Switch fullWindow() {
        return toggle(
                "full-window",
                s -> s.cache().fullWindow(),
                (s, on) -> s.withCache(s.cache().withFullWindow(on)));
    }

    private HBox slotsRow() {
        var slots = new NumberStepper("slots", 1, MOST_SLOTS, 1);
        slots.follow(model, s -> s.batch().slots(), (s, n) -> s.withBatch(s.batch().withSlots(n)));
        return Rows.labelled(Term.SLOTS, Words.of("advanced.slots"), slots);
    }

    private HBox unifiedRow() {
        var shared =
                toggle(
                        "kv-unified",
                        s -> s.batch().unified(),
                        (s, on) -> s.withBatch(s.batch().withUnified(on)));
        return Rows.labelled(Term.UNIFIED_CACHE, Words.of("advanced.unified"), shared);
    }

    private HBox ubatchRow() {
        var box =
                Rows.choice(
                        "ubatch", List.of(64, 128, 256, 512, 1024, 2048, 4096), String::valueOf);
        follow(box, scenario -> scenario.batch().ubatch());
        box.setOnAction(_ -> model.edit(s -> withUbatch(s, box.getValue())));
        return Rows.labelled(Term.UBATCH, Words.of("advanced.ubatch"), box);
    }

    private HBox pieceRow() {
        var box =
                Rows.choice("piece", List.of(512, 1024, 2048, 4096, 8192, 16_384), String::valueOf);
        follow(box, scenario -> scenario.batch().batch());
        box.setOnAction(_ -> model.edit(s -> s.withBatch(s.batch().withBatch(box.getValue()))));
        return Rows.labelled(Term.BATCH, Words.of("advanced.piece"), box);
    }

    private HBox utilizationRow() {
        var share = new NumberStepper("utilization", 1, PERCENT, 1);
        share.follow(
                model,
                s -> (int) Math.round(PERCENT * s.cache().utilization()),
                (s, n) -> s.withCache(s.cache().withUtilization((double) n / PERCENT)));
        return Rows.labelled(Term.UTILIZATION, Words.of("advanced.utilization"), share);
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
                (s, n) -> s.withGpuLayers(layersOf(s, n)));
        return Rows.labelled(Term.OFFLOAD, Words.of("advanced.layers"), layers);
    }

    private NumberStepper experts() {
        var layers = new NumberStepper("cpu-moe", 0, 1, 1);
        layers.followUpTo(
                model,
                s ->
                        new NumberStepper.Range(
                                s.gpuLayers().hostExpertsOf(s.model()), s.model().layers().size()),
                (s, n) -> s.withGpuLayers(withExperts(s, n)));
        return layers;
    }

    private static GpuLayers withExperts(Scenario scenario, int layers) {
        boolean all = layers == scenario.model().layers().size();
        return scenario.gpuLayers().withHostExperts(all ? GpuLayers.EVERY : layers);
    }

    private HBox systemRow() {
        var box = Rows.choice("os", List.of(Os.values()), Os::title);
        follow(box, scenario -> scenario.rig().os());
        box.setOnAction(_ -> model.edit(s -> s.withRig(s.rig().withOs(box.getValue()))));
        return Rows.labelled(Words.of("advanced.os"), box);
    }

    private static int most(ModelSpec model) {
        return model.layers().size() + 1;
    }

    private static GpuLayers layersOf(Scenario scenario, int count) {
        var layers = scenario.gpuLayers();
        return layers.withCount(count == most(scenario.model()) ? GpuLayers.EVERY : count);
    }

    private HBox cacheRow() {
        var onGpu =
                toggle(
                        "kv-on-gpu",
                        s -> s.cache().onGpu(),
                        (s, on) -> s.withCache(s.cache().withOnGpu(on)));
        return Rows.labelled(Term.OFFLOAD, Words.of("advanced.cache-on-gpu"), onGpu);
    }

    private HBox gpusRow() {
        var gpus = new NumberStepper("gpu-count", 1, MOST_GPUS, 1);
        gpus.follow(model, s -> s.rig().gpus().size(), AdvancedPane::withGpus);
        return Rows.labelled(Words.of("advanced.gpus"), gpus);
    }

    private static Scenario withGpus(Scenario scenario, int count) {
        Rig rig = scenario.rig();
        return scenario.withRig(rig.withGpus(rig.first(), count));
    }

    private HBox reserveRow() {
        var unit = Wording.unit();
        var reserve = NumberStepper.ofReserve("reserve", unit);
        reserve.follow(
                model,
                s -> unit.parts(s.rig().reserve()),
                (s, number) -> s.withRig(s.rig().withReserve(unit.ofParts(number))));
        return Rows.labelled(Term.RESERVE, Words.of("advanced.reserve", unit.part()), reserve);
    }

    private <T> void follow(ChoiceBox<T> box, Function<Scenario, T> field) {
        Rows.follow(this, model.scenario().map(field), box::setValue);
    }

    private Switch toggle(
            String id,
            Function<Scenario, Boolean> field,
            BiFunction<Scenario, Boolean, Scenario> with) {
        var toggle = new Switch(id);
        Rows.follow(this, model.scenario().map(field), toggle::setSelected);
        toggle.selectedProperty().subscribe((_, on) -> model.edit(s -> with.apply(s, on)));
        return toggle;
    }
}
