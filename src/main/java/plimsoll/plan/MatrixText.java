package plimsoll.plan;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.core.Scenario;
import plimsoll.matrix.Cell;
import plimsoll.matrix.Column;
import plimsoll.matrix.Matrix;

/// Matrices in writing: as CSV, and as JSON. Contexts are whole tokens; 0 where none fits, nothing
/// where the engine would not start it or the model does not come in that weight type.
public final class MatrixText {
    private static final String FIXED_CACHE = "cache";

    private MatrixText() {}

    /// One line a row, with a head. The matrices have the same columns.
    public static String csv(List<Matrix> matrices) {
        var text = new StringBuilder();
        if (!matrices.isEmpty()) {
            text.append(head(matrices.getFirst())).append(Csv.END);
        }
        for (Matrix matrix : matrices) {
            for (int i = 0; i < matrix.cells().size(); i++) {
                text.append(line(matrix, i)).append(Csv.END);
            }
        }
        return text.toString();
    }

    private static String head(Matrix matrix) {
        var columns = matrix.question().columns();
        return Stream.concat(
                        Stream.of(
                                "gpu", "devices", "mib", "model", "trainedContext", fixed(columns)),
                        columns.stream().map(Column::label))
                .collect(Collectors.joining(","));
    }

    private static String line(Matrix matrix, int i) {
        var question = matrix.question();
        Scenario scenario = question.of(question.rows().get(i));
        var gpu = scenario.rig().first();
        var fields = new ArrayList<String>();
        fields.add(Csv.field(gpu.id().equals("custom") ? gpu.name() : gpu.id()));
        fields.add(String.valueOf(scenario.rig().gpus().size()));
        fields.add(String.valueOf(Math.round(gpu.memory().inMiB())));
        fields.add(Csv.field(scenario.model().id()));
        fields.add(String.valueOf(scenario.model().trainedContext().count()));
        fields.add(fixed(scenario, question.columns()));
        matrix.cells().get(i).forEach(cell -> fields.add(number(cell)));
        return String.join(",", fields);
    }

    private static String number(Cell cell) {
        return cell instanceof Cell.Reaches(var largest, _, _)
                ? String.valueOf(largest.count())
                : "";
    }

    /// One object a row.
    public static JsonArray json(List<Matrix> matrices) {
        var all = new JsonArray();
        for (Matrix matrix : matrices) {
            for (int i = 0; i < matrix.cells().size(); i++) {
                all.add(object(matrix, i));
            }
        }
        return all;
    }

    private static JsonObject object(Matrix matrix, int i) {
        var question = matrix.question();
        Scenario scenario = question.of(question.rows().get(i));
        var gpu = scenario.rig().first();
        var object = new JsonObject();
        object.addProperty("gpu", gpu.id());
        object.addProperty("name", gpu.name());
        object.addProperty("devices", scenario.rig().gpus().size());
        object.addProperty("bytes", gpu.memory().count());
        object.addProperty("model", scenario.model().id());
        object.addProperty("trainedContext", scenario.model().trainedContext().count());
        object.addProperty(fixed(question.columns()), fixed(scenario, question.columns()));
        var contexts = new JsonObject();
        for (int column = 0; column < question.columns().size(); column++) {
            String label = question.columns().get(column).label();
            if (matrix.cells().get(i).get(column) instanceof Cell.Reaches(var largest, _, _)) {
                contexts.addProperty(label, largest.count());
            } else {
                contexts.add(label, JsonNull.INSTANCE);
            }
        }
        object.add("contexts", contexts);
        return object;
    }

    /// What is the same in all columns: the weights where they tell caches, or the cache.
    private static String fixed(List<Column> columns) {
        return areCaches(columns) ? Names.WEIGHTS : FIXED_CACHE;
    }

    private static String fixed(Scenario scenario, List<Column> columns) {
        var cache = scenario.cache();
        String keys = cache.keyType().label();
        String values = cache.valueType().label();
        return areCaches(columns)
                ? scenario.weights().type().label()
                : keys.equals(values) ? keys : keys + "/" + values;
    }

    private static boolean areCaches(List<Column> columns) {
        return columns.stream().allMatch(Column.OfCache.class::isInstance);
    }
}
