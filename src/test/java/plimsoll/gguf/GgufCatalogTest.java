package plimsoll.gguf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.CatalogModel;
import plimsoll.core.FileType;
import plimsoll.core.ModelSpec;
import plimsoll.core.WeightFile;
import plimsoll.support.Written;
import plimsoll.weights.WeightFiles;

/// Every model of the catalog, written as a file and read again, is the same model.
class GgufCatalogTest {
    private static final Catalog CATALOG = Catalog.bundled();

    @TempDir Path folder;

    static Stream<String> models() {
        return CATALOG.models().stream().map(CatalogModel::id);
    }

    @ParameterizedTest
    @MethodSource("models")
    void comesBackAsItWas(String id) throws IOException, GgufException {
        CatalogModel model = CATALOG.model(id).orElseThrow();
        Path file = Written.of(model.spec()).write(folder.resolve("model.gguf"));
        var imported = GgufModel.of(GgufFile.read(file));
        var tensors = WeightFiles.of(model.spec(), FileType.Q4_K_M).tensors();
        assertEquals(model.spec(), named(imported.spec(), model.spec()));
        assertEquals(
                new WeightFile(FileType.Q4_K_M, tensors, WeightFile.Origin.FILE), imported.file());
        assertEquals(List.of(), imported.notes());
    }

    /// `spec` by the id of `other`, for the id of a file is its path.
    static ModelSpec named(ModelSpec spec, ModelSpec other) {
        return new ModelSpec(
                other.id(),
                other.name(),
                spec.architecture(),
                spec.embeddingLength(),
                spec.vocabulary(),
                spec.trainedContext(),
                spec.layers(),
                spec.tiedEmbeddings(),
                spec.perLayerEmbedding(),
                spec.ropeFactors());
    }
}
