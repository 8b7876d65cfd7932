package plimsoll.engine.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import plimsoll.core.CacheOptions;
import plimsoll.core.Mixer;
import plimsoll.core.ModelSpec;

/// Whether llama.cpp keeps flash attention that was left open: it lays out the graph for one token
/// of each sequence and looks whether attention is computed where its layer is.
///
/// Source: llama.cpp v0.5.0 `src/llama-context.cpp`, `resolve_fused_ops`.
public final class FlashTrial {
    private static final int MOST = 1024;
    private static final Map<Key, Boolean> ANSWERS = new ConcurrentHashMap<>();

    private FlashTrial() {}

    /// All that the answer depends on. The hash takes models by identity, as that of plans does.
    private record Key(ModelSpec model, CacheOptions cache, Places places, int sequences) {
        @Override
        public int hashCode() {
            return 31 * (31 * System.identityHashCode(model) + places.hashCode()) + sequences;
        }
    }

    /// Whether it is kept.
    ///
    /// @param load with flash attention, of any length
    public static boolean passes(Load load) {
        if (ANSWERS.size() > MOST) {
            ANSWERS.clear();
        }
        var key = new Key(load.model(), load.cache(), load.places(), load.batch().sequences());
        return ANSWERS.computeIfAbsent(key, _ -> isAtHome(load));
    }

    private static boolean isAtHome(Load load) {
        int sequences = load.batch().sequences();
        var graph = Plan.graph(load.withBatch(new Load.Batch(sequences, sequences, sequences)));
        Scheduler.assign(graph, load.machine());
        var homes = homes(load);
        int attended = 0;
        for (Node node : graph.nodes()) {
            if (node.op == Op.FLASH_ATTENTION && node.backend != homes.get(attended++)) {
                return false;
            }
        }
        return true;
    }

    /// Where the layers are that have attention, first to last.
    private static List<Integer> homes(Load load) {
        var homes = new ArrayList<Integer>();
        for (int layer = 0; layer < load.layers(); layer++) {
            switch (load.model().layers().get(layer).mixer()) {
                case Mixer.Attention _, Mixer.Latent _ -> homes.add(load.places().of(layer));
                case Mixer.Recurrent _, Mixer.None _ -> {}
            }
        }
        return homes;
    }
}
