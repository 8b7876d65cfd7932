package plimsoll.cli;

import com.google.gson.JsonObject;
import java.util.List;
import picocli.CommandLine.ParseResult;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.CatalogGpu;
import plimsoll.core.Bytes;
import plimsoll.detect.Detection;
import plimsoll.detect.Detector;
import plimsoll.detect.Found;
import plimsoll.viewmodel.Wording;

/// `plimsoll gpus --detected`: the GPUs of this machine. What is not known of them is empty.
final class DetectedGpus {
    private final Catalog catalog;
    private final Detector detector;

    DetectedGpus(Catalog catalog, Detector detector) {
        this.catalog = catalog;
        this.detector = detector;
    }

    /// Prints the devices, and beside them which sources failed.
    ///
    /// @throws CommandException if there are none
    int print(ParseResult line, Terminal terminal) throws CommandException {
        Detection detection = detection();
        if (detection.found().isEmpty()) {
            throw CommandException.scenario(detection.nothing());
        }
        detection.troubles().forEach(terminal.err()::println);
        var listing =
                new Listing<Found>(
                        List.of("ID", "NAME", "MEMORY", "USED BY OTHERS"),
                        List.of(2, 3),
                        this::row,
                        this::object);
        return listing.print(detection.found(), line, terminal);
    }

    private Detection detection() throws CommandException {
        try {
            return detector.detect();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw CommandException.scenario("The search was stopped.");
        }
    }

    private String id(Found gpu) {
        return gpu.entry(catalog).map(CatalogGpu::id).orElse("");
    }

    private List<String> row(Found gpu) {
        return List.of(
                id(gpu),
                gpu.name(),
                Wording.mib(gpu.total()),
                gpu.used().map(Wording::mib).orElse(""));
    }

    private JsonObject object(Found gpu) {
        JsonObject object = new JsonObject();
        object.addProperty("id", id(gpu));
        object.addProperty("name", gpu.name());
        object.addProperty("bytes", gpu.total().count());
        gpu.used().map(Bytes::count).ifPresent(used -> object.addProperty("usedBytes", used));
        object.addProperty("unified", gpu.unified());
        return object;
    }
}
