package plimsoll.matrix;

import plimsoll.catalog.CatalogModel;
import plimsoll.core.Gpu;

/// What a row of a matrix is about.
public sealed interface Row {

    /// A device, as many of it as the scenario has.
    record OfGpu(Gpu gpu) implements Row {}

    /// A model, on the devices of the scenario.
    record OfModel(CatalogModel model) implements Row {}

    /// The catalog's name for it.
    default String id() {
        return switch (this) {
            case OfGpu(Gpu gpu) -> gpu.id();
            case OfModel(CatalogModel model) -> model.id();
        };
    }

    /// The name people use.
    default String name() {
        return switch (this) {
            case OfGpu(Gpu gpu) -> gpu.name();
            case OfModel(CatalogModel model) -> model.name();
        };
    }
}
