package plimsoll.weights;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import plimsoll.core.Architecture;

/// The traits of each architecture.
final class TraitTable {
    private static final Map<Architecture, Set<Trait>> OF = table();

    private TraitTable() {}

    static Set<Trait> of(Architecture architecture) {
        return OF.getOrDefault(architecture, Set.of());
    }

    private static Map<Architecture, Set<Trait>> table() {
        var table = new EnumMap<Architecture, Set<Trait>>(Architecture.class);
        for (Architecture architecture : Architecture.values()) {
            var traits = EnumSet.allOf(Trait.class);
            traits.removeIf(trait -> !trait.isOf(architecture));
            table.put(architecture, traits);
        }
        return table;
    }
}
