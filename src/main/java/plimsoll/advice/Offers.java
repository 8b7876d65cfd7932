package plimsoll.advice;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plimsoll.catalog.CatalogModel;
import plimsoll.core.Engine;
import plimsoll.core.WeightFile;

/// What could be loaded in place of the present file.
///
/// @param files the model's own files
/// @param sibling the next smaller model of its family, in the file most like the present one
public record Offers(List<WeightFile> files, Optional<Change.Sibling> sibling) {
    public Offers {
        files = List.copyOf(files);
    }

    /// What could be loaded in place of `present`.
    ///
    /// @param model the model that is loaded
    /// @param all the models there are
    /// @param present the file that is loaded
    /// @param engine what is to load it
    public static Offers of(
            CatalogModel model, List<CatalogModel> all, WeightFile present, Engine engine) {
        var files = model.fileTypes(engine).stream().map(model::weights).toList();
        var sibling =
                all.stream()
                        .filter(other -> isSmaller(other, model))
                        .max(Comparator.comparingLong(CatalogModel::parameters))
                        .map(
                                other ->
                                        new Change.Sibling(
                                                other.spec(), other.nearest(present, engine)));
        return new Offers(files, sibling);
    }

    private static boolean isSmaller(CatalogModel other, CatalogModel model) {
        return !model.family().isEmpty()
                && other.family().equals(model.family())
                && other.parameters() < model.parameters();
    }
}
