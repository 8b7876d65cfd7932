package plimsoll.gguf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.catalog.Catalog;
import plimsoll.core.WeightFile;

/// The header of every file that was measured makes the model that the catalog has of it, and the
/// weights that were measured.
class GgufGoldenTest {
    private static final Catalog CATALOG = Catalog.bundled();

    @TempDir Path folder;

    static Stream<MeasuredHeader> files() throws IOException {
        return MeasuredHeader.all().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isTheModelOfTheCatalog(MeasuredHeader measured) throws IOException, GgufException {
        Path file = measured.builder().write(folder.resolve("model.gguf"));
        var imported = GgufModel.of(GgufFile.read(file));
        var known = CATALOG.model(measured.id()).orElseThrow().spec();
        assertEquals(known, GgufCatalogTest.named(imported.spec(), known));
        assertEquals(
                new WeightFile(measured.type(), measured.tensors(), WeightFile.Origin.FILE),
                imported.file());
        assertEquals(measured.id(), imported.spec().name());
    }
}
