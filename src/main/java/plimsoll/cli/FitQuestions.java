package plimsoll.cli;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.CatalogGpu;
import plimsoll.catalog.CatalogModel;
import plimsoll.core.Gpu;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.WeightFile;
import plimsoll.detect.Detector;
import plimsoll.matrix.Cell;
import plimsoll.matrix.Column;
import plimsoll.matrix.Matrix;
import plimsoll.matrix.Question;
import plimsoll.matrix.Row;
import plimsoll.matrix.Solver;
import plimsoll.matrix.Watch;
import plimsoll.plan.Answers;
import plimsoll.plan.Names;

/// Which matrices `plimsoll fit` is asked for: one a model where rows are devices, else one a
/// device.
///
/// @param scenario what all have in common
/// @param models which models
/// @param gpus which devices
/// @param byModel whether rows are models
/// @param columns what the columns are about
record FitQuestions(
        Scenario scenario,
        List<CatalogModel> models,
        List<Gpu> gpus,
        boolean byModel,
        List<Column> columns) {
    static final String GPUS = "--gpus";
    static final String MODELS = "--models";
    static final String ROWS = "--rows";
    static final String COLUMNS = "--columns";

    private static final String OF_GPUS = "gpus";
    private static final String OF_MODELS = "models";
    private static final String OF_CACHES = "caches";
    private static final String OF_WEIGHTS = "weights";

    static FitQuestions of(ParseResult line, Catalog catalog, Detector detector)
            throws CommandException {
        JsonObject written = ScenarioOptions.written(line);
        boolean model = written.has(Names.MODEL);
        boolean gpu = written.has(Names.GPU);
        if (!model && !gpu && !line.hasMatchedOption(GPUS) && !line.hasMatchedOption(MODELS)) {
            throw CommandException.usage(
                    "Name a --model to see its GPUs, or a --gpu to see its models.");
        }
        List<CatalogModel> models = found(ModelsCommand.LISTING, catalog.models(), line, MODELS);
        List<CatalogGpu> gpus = found(GpusCommand.LISTING, catalog.gpus(), line, GPUS);
        if (!model) {
            written.addProperty(Names.MODEL, models.getFirst().id());
        }
        if (!gpu) {
            written.addProperty(Names.GPU, gpus.getFirst().id());
        }
        Scenario scenario = ScenarioOptions.read(written, new Answers(catalog, detector));
        boolean severalModels = !model || line.hasMatchedOption(MODELS);
        boolean severalGpus = !gpu || line.hasMatchedOption(GPUS);
        boolean byModel = severalModels && !severalGpus;
        return new FitQuestions(
                scenario,
                severalModels ? models : List.of(entry(catalog, scenario)),
                severalGpus
                        ? gpus.stream().map(CatalogGpu::gpu).toList()
                        : List.of(scenario.rig().first()),
                choice(line, ROWS, byModel ? OF_MODELS : OF_GPUS, OF_GPUS).equals(OF_MODELS),
                columns(line, scenario));
    }

    private static List<Column> columns(ParseResult line, Scenario scenario)
            throws CommandException {
        return choice(line, COLUMNS, OF_CACHES, OF_WEIGHTS).equals(OF_CACHES)
                ? Column.caches(scenario.engine(), scenario.cache().keyType())
                : Column.weights(scenario.engine(), scenario.weights().type());
    }

    private static String choice(ParseResult line, String option, String usual, String other)
            throws CommandException {
        String chosen = line.matchedOptionValue(option, usual);
        List<String> known =
                option.equals(ROWS) ? List.of(OF_GPUS, OF_MODELS) : List.of(usual, other);
        if (!known.contains(chosen)) {
            throw CommandException.usage(
                    option + " is " + String.join(" or ", known) + ", not " + chosen + ".");
        }
        return chosen;
    }

    private static <T> List<T> found(
            Listing<T> listing, List<T> all, ParseResult line, String option)
            throws CommandException {
        String words = line.matchedOptionValue(option, "");
        List<T> found = listing.matching(all, List.of(words.strip().split("\\s+")));
        if (found.isEmpty()) {
            throw CommandException.usage(
                    "Nothing has every word of %s \"%s\"; `plimsoll %s` lists what there is."
                            .formatted(option, words, option.substring(2)));
        }
        return found;
    }

    /// The catalog's entry of a model, or one made of its own file or of its shape.
    private static CatalogModel entry(Catalog catalog, Scenario scenario) {
        Optional<CatalogModel> known =
                catalog.model(scenario.model().id())
                        .filter(model -> model.spec().equals(scenario.model()));
        return known.orElseGet(
                () ->
                        scenario.weights().origin() == WeightFile.Origin.FILE
                                ? CatalogModel.ofFile(scenario.model(), scenario.weights())
                                : CatalogModel.ofShape(scenario.model()));
    }

    /// The answers. They are worked out model by model, for devices share the figures of a model.
    List<Matrix> answers() {
        List<Matrix> all = Solver.all(models.stream().map(this::of).toList(), Watch.PATIENT);
        return byModel ? turned(all) : all;
    }

    private Question of(CatalogModel model) {
        Scenario own =
                model.spec().equals(scenario.model())
                        ? scenario
                        : scenario.withModel(
                                model.spec(), model.nearest(scenario.weights(), scenario.engine()));
        List<Row> rows = gpus.stream().<Row>map(Row.OfGpu::new).toList();
        return new Question(own, model, rows, columns);
    }

    private List<Matrix> turned(List<Matrix> byGpu) {
        List<Row> rows = models.stream().<Row>map(Row.OfModel::new).toList();
        var turned = new ArrayList<Matrix>();
        for (int i = 0; i < gpus.size(); i++) {
            Rig rig = Rig.of(gpus.get(i), scenario.rig().gpus().size(), scenario.rig().reserve());
            var question = new Question(scenario.withRig(rig), models.getFirst(), rows, columns);
            turned.add(new Matrix(question, cells(byGpu, i)));
        }
        return turned;
    }

    private static List<List<Cell>> cells(List<Matrix> byGpu, int gpu) {
        return Stream.of(byGpu).flatMap(List::stream).map(m -> m.cells().get(gpu)).toList();
    }
}
