package plimsoll.diagnosis;

import java.util.List;
import java.util.Optional;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.CatalogModel;
import plimsoll.core.FileType;
import plimsoll.core.WeightFile;
import plimsoll.log.Load;
import plimsoll.words.Words;

/// The model of a load: as the log describes it, else the one of the catalog that is called like
/// it, else the one that takes as much.
///
/// @param model the model
/// @param file its weights
/// @param isDescribed whether the log itself describes it
/// @param notes what of it is not certain
record FoundModel(CatalogModel model, WeightFile file, boolean isDescribed, List<String> notes) {

    static Optional<FoundModel> of(Load load, Catalog catalog) {
        return LoggedModel.of(load)
                .map(FoundModel::described)
                .or(() -> Namesake.of(load, catalog).map(model -> called(model, load)))
                .or(() -> Lookalike.of(load, catalog));
    }

    private static FoundModel described(LoggedModel logged) {
        var model = CatalogModel.ofFile(logged.spec(), logged.file());
        return new FoundModel(model, logged.file(), true, logged.notes());
    }

    private static FoundModel called(CatalogModel model, Load load) {
        Optional<FileType> type =
                FileTypeWords.named(load.model()).or(() -> Namesake.weights(load));
        String note = Words.of("doubt.called", model.name());
        return new FoundModel(
                model, model.weights(type.orElse(FileType.Q4_K_M)), false, List.of(note));
    }
}
