package plimsoll.cli;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.CatalogModel;
import plimsoll.viewmodel.Wording;

/// `plimsoll models`: the models of the catalog.
final class ModelsCommand implements Command {
    static final Listing<CatalogModel> LISTING =
            new Listing<>(
                    List.of("ID", "NAME", "KIND", "CONTEXT", "PUBLISHER", "LICENCE"),
                    List.of(3),
                    ModelsCommand::row,
                    ModelsCommand::object);

    private final Supplier<Catalog> catalog;

    ModelsCommand(Supplier<Catalog> catalog) {
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return "models";
    }

    @Override
    public CommandSpec spec() {
        return Listing.spec(name(), "The models of the catalog.");
    }

    @Override
    public int run(ParseResult line, Terminal terminal) {
        return LISTING.print(catalog.get().models(), line, terminal);
    }

    private static List<String> row(CatalogModel model) {
        return List.of(
                model.id(),
                model.spec().name(),
                model.kind(),
                Wording.tokens(model.spec().trainedContext()),
                model.publisher(),
                model.license());
    }

    private static JsonObject object(CatalogModel model) {
        JsonObject object = new JsonObject();
        object.addProperty("id", model.id());
        object.addProperty("name", model.spec().name());
        object.addProperty("kind", model.kind());
        object.addProperty("architecture", model.spec().architecture().label());
        object.addProperty("parameters", model.parameters());
        object.addProperty("trainedContext", model.spec().trainedContext().count());
        object.addProperty("publisher", model.publisher());
        object.addProperty("licence", model.license());
        object.addProperty("source", model.source());
        return object;
    }
}
