package plimsoll.cli;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.CatalogGpu;
import plimsoll.detect.Detector;
import plimsoll.viewmodel.Wording;

/// `plimsoll gpus`: the devices of the catalog.
final class GpusCommand implements Command {
    static final Listing<CatalogGpu> LISTING =
            new Listing<>(
                    List.of("ID", "NAME", "MEMORY", "SOLD AS", "ARCHITECTURE"),
                    List.of(2),
                    GpusCommand::row,
                    GpusCommand::object);

    private static final String DETECTED = "--detected";

    private final Supplier<Catalog> catalog;
    private final Detector detector;

    GpusCommand(Supplier<Catalog> catalog, Detector detector) {
        this.catalog = catalog;
        this.detector = detector;
    }

    @Override
    public String name() {
        return "gpus";
    }

    @Override
    public CommandSpec spec() {
        return Listing.spec(name(), "The GPUs of the catalog, or of this machine.")
                .addOption(
                        OptionSpec.builder(DETECTED)
                                .type(boolean.class)
                                .description("Those of this machine, as --gpu detect finds them.")
                                .build());
    }

    @Override
    public int run(ParseResult line, Terminal terminal) throws CommandException {
        return line.hasMatchedOption(DETECTED)
                ? new DetectedGpus(catalog.get(), detector).print(line, terminal)
                : LISTING.print(catalog.get().gpus(), line, terminal);
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
