package plimsoll.huggingface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.catalog.Catalog;
import plimsoll.core.Architecture;
import plimsoll.core.ModelSpec;

/// The configs of well-known models, with the values that their makers published, lead to what the
/// catalog says of these models.
class PublishedConfigsTest {
    private static final Catalog CATALOG = Catalog.bundled();

    static List<Published> published() {
        return Published.all();
    }

    @ParameterizedTest
    @MethodSource("published")
    void isTheModelOfTheCatalog(Published published) throws ConfigException {
        ModelSpec known = CATALOG.model(published.model()).orElseThrow().spec();
        assertEquals(nameless(known), nameless(published.spec()));
    }

    /// The kind of pruned models has configs of thousands of lines; it has a test of its own.
    @Test
    void everyArchitectureOfTheCatalogIsAmongThem() throws ConfigException {
        var missing = EnumSet.noneOf(Architecture.class);
        CATALOG.models().forEach(model -> missing.add(model.spec().architecture()));
        for (Published one : published()) {
            missing.remove(one.spec().architecture());
        }
        assertTrue(EnumSet.of(Architecture.DECI).containsAll(missing), missing.toString());
    }

    private static ModelSpec nameless(ModelSpec spec) {
        return new ModelSpec(
                "",
                "",
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
