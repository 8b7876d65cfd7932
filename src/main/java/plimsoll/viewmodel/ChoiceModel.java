package plimsoll.viewmodel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.CatalogGpu;
import plimsoll.catalog.CatalogModel;
import plimsoll.core.Bits;
import plimsoll.core.Engine;
import plimsoll.core.FileType;
import plimsoll.core.Gpu;
import plimsoll.core.ModelSpec;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.WeightFile;

/// What can be chosen from: the catalog's models, their files, devices, engines.
public final class ChoiceModel {
    private final PlanModel plan;
    private final Catalog catalog;
    private final List<Engine> engines;

    public ChoiceModel(PlanModel plan, Catalog catalog, List<Engine> engines) {
        this.plan = plan;
        this.catalog = catalog;
        this.engines = List.copyOf(engines);
    }

    public Catalog catalog() {
        return catalog;
    }

    public List<Engine> engines() {
        return engines;
    }

    /// The catalog's entry of the model being planned.
    public ObservableValue<CatalogModel> model() {
        return plan.scenario().map(Scenario::model).map(this::entry);
    }

    /// The file types that the model comes in, from the smallest to the largest.
    public ObservableValue<List<FileType>> fileTypes() {
        return model().map(CatalogModel::fileTypes);
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
                                        model.spec(), alike(model, scenario.weights())));
    }

    public void useWeights(FileType type) {
        plan.edit(scenario -> scenario.withWeights(entry(scenario.model()).weights(type)));
    }

    /// Plans for `gpu`, as many as there are now.
    public void useGpu(Gpu gpu) {
        plan.edit(
                scenario -> {
                    Rig rig = scenario.rig();
                    return scenario.withRig(Rig.of(gpu, rig.gpus().size(), rig.reserve()));
                });
    }

    /// The other files of the model being planned.
    public List<WeightFile> files(Scenario scenario) {
        CatalogModel model = entry(scenario.model());
        return model.fileTypes().stream().map(model::weights).toList();
    }

    private CatalogModel entry(ModelSpec spec) {
        return catalog.model(spec.id()).orElseThrow();
    }

    private static WeightFile alike(CatalogModel model, WeightFile present) {
        double bits = present.bits().perWeight();
        return model.fileTypes().contains(present.type())
                ? model.weights(present.type())
                : model.fileTypes().stream()
                        .map(model::weights)
                        .min(Comparator.comparingDouble(file -> distance(file.bits(), bits)))
                        .orElseThrow();
    }

    private static double distance(Bits bits, double wanted) {
        return Math.abs(bits.perWeight() - wanted);
    }
}
