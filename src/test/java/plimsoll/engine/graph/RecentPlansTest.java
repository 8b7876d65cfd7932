package plimsoll.engine.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.core.KvType;
import plimsoll.core.ModelSpec;
import plimsoll.engine.graph.Load.Cells;

class RecentPlansTest {
    private static final List<KvType> ALIKE =
            List.of(KvType.Q4_0, KvType.Q4_1, KvType.Q5_0, KvType.Q5_1, KvType.Q8_0);
    private static final List<Long> LENGTHS = List.of(256L, 8192L, 1_000_192L);

    static Stream<ModelSpec> models() {
        return Loads.models().stream();
    }

    /// Plans are made anew here; those that are kept stand for one another by this law.
    @ParameterizedTest
    @MethodSource("models")
    void quantizedCachesLeadToTheSameBuffers(ModelSpec model) {
        var one = Plan.of(load(model, ALIKE.getFirst()));
        for (KvType type : ALIKE) {
            var other = Plan.of(load(model, type));
            for (long cells : LENGTHS) {
                var length = new Cells(cells, Math.min(cells, 2048), 1);
                assertArrayEquals(one.peaks(length), other.peaks(length), type::label);
            }
        }
    }

    private static Load load(ModelSpec model, KvType type) {
        var load = Loads.usual(model, true);
        return new Load(
                model,
                load.weights(),
                load.batch(),
                load.cells(),
                load.cache().withTypes(type, type),
                true,
                load.places(),
                load.reserve());
    }
}
