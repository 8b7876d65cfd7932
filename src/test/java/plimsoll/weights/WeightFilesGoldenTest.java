package plimsoll.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.catalog.Catalog;

class WeightFilesGoldenTest {
    private static final Catalog CATALOG = Catalog.bundled();

    @ParameterizedTest
    @MethodSource("plimsoll.weights.Golden#all")
    void namesTypesAndShapesAreThoseOfTheFile(Golden golden) {
        var model = CATALOG.model(golden.model()).orElseThrow();
        var ours = new TreeMap<String, String>();
        for (var tensor : model.weights(golden.weights()).tensors()) {
            ours.put(tensor.name(), tensor.type() + " " + tensor.shape());
        }
        assertEquals(lines(golden.tensors()), lines(ours));
    }

    private static String lines(TreeMap<String, String> tensors) {
        var lines = new StringBuilder();
        tensors.forEach((name, tensor) -> lines.append(name + " " + tensor + "\n"));
        return lines.toString();
    }

    @Test
    void allFilesAreThere() throws Exception {
        assertEquals(37, Golden.all().count());
    }
}
