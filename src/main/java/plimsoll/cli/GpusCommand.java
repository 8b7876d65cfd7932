package plimsoll.cli;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.CatalogGpu;
import plimsoll.viewmodel.Wording;

/// `plimsoll gpus`: the devices of the catalog.
final class GpusCommand implements Command {
    static final Listing<CatalogGpu> LISTING =
            new Listing<>(
                    List.of("ID", "NAME", "MEMORY", "SOLD AS", "ARCHITECTURE"),
                    List.of(2),
                    GpusCommand::row,
                    GpusCommand::object);

    private final Supplier<Catalog> catalog;

    GpusCommand(Supplier<Catalog> catalog) {
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return "gpus";
    }

    @Override
    public CommandSpec spec() {
        return Listing.spec(name(), "The GPUs of the catalog.");
    }

    @Override
    public int run(ParseResult line, Terminal terminal) {
        return LISTING.print(catalog.get().gpus(), line, terminal);
    }

    private static List<String> row(CatalogGpu entry) {
        return List.of(
                entry.id(),
                entry.gpu().name(),
                Wording.mib(entry.gpu().memory()),
                entry.segment(),
                entry.architecture());
    }

    private static JsonObject object(CatalogGpu entry) {
        JsonObject object = new JsonObject();
        object.addProperty("id", entry.id());
        object.addProperty("name", entry.gpu().name());
        object.addProperty("bytes", entry.gpu().memory().count());
        object.addProperty("unified", entry.gpu().unified());
        object.addProperty("segment", entry.segment());
        object.addProperty("architecture", entry.architecture());
        object.addProperty("source", entry.source());
        return object;
    }
}
