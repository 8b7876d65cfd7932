package plimsoll.viewmodel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import plimsoll.advice.Offers;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.CatalogGpu;
import plimsoll.catalog.CatalogModel;
import plimsoll.core.Engine;
import plimsoll.core.FileType;
import plimsoll.core.Gpu;
import plimsoll.core.Refusal;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.WeightFile;

/// What can be chosen from: the catalog's models, their files, devices, engines.
public final class ChoiceModel {
    private final PlanModel plan;
    private final Catalog catalog;
    private final List<Engine> engines;
    private final MachineModel machine;

    /// Models from files, by their ids, the newest last.
    private final Map<String, CatalogModel> own = new LinkedHashMap<>();

    private final ReadOnlyObjectWrapper<List<CatalogModel>> models =
            new ReadOnlyObjectWrapper<>(this, "models");

    public ChoiceModel(
            PlanModel plan, Catalog catalog, List<Engine> engines, MachineModel machine) {
        this.plan = plan;
        this.catalog = catalog;
        this.engines = List.copyOf(engines);
        this.machine = machine;
        offer();
    }

    public Catalog catalog() {
        return catalog;
    }

    /// The models there are: those from files, the newest first, and those of the catalog.
    public ReadOnlyObjectProperty<List<CatalogModel>> modelsProperty() {
        return models.getReadOnlyProperty();
    }

    public List<Engine> engines() {
        return engines;
    }

    /// The engine being planned for.
    public ObservableValue<Engine> engine() {
        return plan.scenario().map(Scenario::engine);
    }

    /// Plans for `engine`, if it would start the scenario. What it does not know becomes the
    /// nearest that it does.
    ///
    /// @return what became of that, a sentence; nothing where all stayed, or nothing was planned
    public Optional<String> useEngine(Engine engine) {
        Scenario before = plan.planProperty().get().scenario();
        Scenario adopted = engine.adopted(before);
        var weights = before.weights();
        Scenario wanted =
                engine.loads(weights.type())
                        ? adopted
                        : adopted.withWeights(entry(before).nearest(weights, engine));
        plan.edit(_ -> wanted);
        boolean planned = plan.planProperty().get().scenario().equals(wanted);
        return planned ? Adoption.told(before, wanted) : Optional.empty();
    }

    /// The GPUs of this machine.
    public MachineModel machine() {
        return machine;
    }

    /// The devices there are: those of this machine first, and those of the catalog.
    public ObservableValue<List<GpuChoice>> gpus() {
        return machine.gpusProperty()
                .map(
                        found ->
                                Stream.concat(
                                                found.stream().map(GpuChoice::detected),
                                                catalog.gpus().stream()
                                                        .map(entry -> GpuChoice.of(entry.gpu())))
                                        .toList());
    }

    /// The device being planned for.
    public ObservableValue<GpuChoice> rig() {
        return machine.gpusProperty()
                .flatMap(found -> plan.scenario().map(now -> GpuChoice.of(now, found)));
    }

    /// The model being planned.
    public ObservableValue<CatalogModel> model() {
        return plan.scenario().map(this::entry);
    }

    /// The file types that the model comes in, from the smallest to the largest.
    public ObservableValue<List<FileType>> fileTypes() {
        return plan.scenario().map(now -> entry(now).fileTypes(now.engine()));
    }

    /// The catalog's entry of the device being planned for, if it has one.
    public ObservableValue<Optional<CatalogGpu>> gpu() {
        return plan.scenario().map(scenario -> catalog.gpu(scenario.rig().first().id()));
    }

    /// Plans for `model` in the file type that is nearest to the present one.
    public void useModel(CatalogModel model) {
        plan.edit(
                scenario ->
                        scenario.model().equals(model.spec())
                                ? scenario
                                : scenario.withModel(
                                        model.spec(),
                                        model.nearest(scenario.weights(), scenario.engine())));
    }

    /// Plans for a model from a file, and offers it from now on.
    ///
    /// @return why the engine would not start it; then the plan stays as it was
    public Optional<Refusal> useOwn(CatalogModel model) {
        Scenario present = plan.planProperty().get().scenario();
        return use(model, present.withModel(model.spec(), weights(model, present)));
    }

    /// Plans `wanted`; its model is offered from now on, if it is not in the catalog.
    ///
    /// @return why the engine would not start it; then the plan stays as it was
    Optional<Refusal> use(CatalogModel model, Scenario wanted) {
        if (!catalog.model(model.id()).equals(Optional.of(model))) {
            own.put(model.id(), model);
            offer();
        }
        plan.edit(_ -> wanted);
        return wanted.engine().refusal(wanted);
    }

    /// The model's own file, else the one most like those of `present`.
    static WeightFile weights(CatalogModel model, Scenario present) {
        return model.ownFile()
                .filter(file -> present.engine().loads(file.type()))
                .orElseGet(() -> model.nearest(present.weights(), present.engine()));
    }

    private void offer() {
        models.set(
                Stream.concat(
                                own.values().stream().toList().reversed().stream(),
                                catalog.models().stream())
                        .toList());
    }

    public void useWeights(FileType type) {
        plan.edit(scenario -> scenario.withWeights(entry(scenario).weights(type)));
    }

    /// Plans for `gpu`, as many as there are now.
    public void useGpu(Gpu gpu) {
        plan.edit(
                scenario -> {
                    Rig rig = scenario.rig();
                    var reserve = machine.reserve(gpu, rig.reserve());
                    return scenario.withRig(Rig.of(gpu, rig.gpus().size(), reserve));
                });
    }

    /// What could be loaded in place of what `scenario` loads.
    public Offers offers(Scenario scenario) {
        return Offers.of(entry(scenario), models.get(), scenario.weights(), scenario.engine());
    }

    /// A model that is neither in the catalog nor was opened came with the last session, from its
    /// own file or config.
    private CatalogModel entry(Scenario scenario) {
        String id = scenario.model().id();
        if (own.containsKey(id) || catalog.model(id).isEmpty()) {
            return own.computeIfAbsent(id, _ -> ofSession(scenario));
        }
        return catalog.model(id).orElseThrow();
    }

    private static CatalogModel ofSession(Scenario scenario) {
        return scenario.weights().origin() == WeightFile.Origin.FILE
                ? CatalogModel.ofFile(scenario.model(), scenario.weights())
                : CatalogModel.ofShape(scenario.model());
    }
}
