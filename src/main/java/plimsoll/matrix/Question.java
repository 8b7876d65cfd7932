package plimsoll.matrix;

import java.util.List;
import java.util.Optional;
import plimsoll.catalog.CatalogModel;
import plimsoll.core.FileType;
import plimsoll.core.Gpu;
import plimsoll.core.KvType;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;

/// What a matrix is to answer: one scenario, changed in its rows and in its columns.
///
/// @param scenario what is as it is in every cell, but for what rows and columns change
/// @param model the catalog's entry of its model
/// @param rows either devices or models
/// @param columns either cache types or weight types
public record Question(
        Scenario scenario, CatalogModel model, List<Row> rows, List<Column> columns) {
    public Question {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /// The scenario of one cell; none where the model does not come in that weight type.
    public Optional<Scenario> at(Row row, Column column) {
        return changed(of(row), modelOf(row), column);
    }

    /// What the cells of a row have in common.
    public Scenario of(Row row) {
        return switch (row) {
            case Row.OfGpu(Gpu gpu) -> on(gpu);
            case Row.OfModel(CatalogModel other) -> of(other);
        };
    }

    public Question withRows(List<Row> others) {
        return new Question(scenario, model, others, columns);
    }

    /// The same without weight types that no row comes in.
    public Question offered() {
        return new Question(
                scenario, model, rows, columns.stream().filter(this::isOffered).toList());
    }

    private boolean isOffered(Column column) {
        return !(column instanceof Column.OfWeights(FileType type))
                || type == scenario.weights().type()
                || rows.stream().anyMatch(row -> modelOf(row).isOffered(type));
    }

    private CatalogModel modelOf(Row row) {
        return row instanceof Row.OfModel(CatalogModel other) ? other : model;
    }

    private Scenario on(Gpu gpu) {
        Rig rig = scenario.rig();
        return scenario.withRig(Rig.of(gpu, rig.gpus().size(), rig.reserve()));
    }

    private Scenario of(CatalogModel other) {
        return other.equals(model)
                ? scenario
                : scenario.withModel(
                        other.spec(), other.nearest(scenario.weights(), scenario.engine()));
    }

    private static Optional<Scenario> changed(Scenario base, CatalogModel model, Column column) {
        return switch (column) {
            case Column.OfCache(KvType type) ->
                    Optional.of(base.withCache(base.cache().withTypes(type, type)));
            case Column.OfWeights(FileType type) when type == base.weights().type() ->
                    Optional.of(base);
            case Column.OfWeights(FileType type) when model.isOffered(type) ->
                    Optional.of(base.withWeights(model.weights(type)));
            case Column.OfWeights _ -> Optional.empty();
        };
    }
}
