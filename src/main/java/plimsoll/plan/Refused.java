package plimsoll.plan;

import plimsoll.core.CacheOptions;
import plimsoll.core.KvType;
import plimsoll.core.Refusal;
import plimsoll.core.Scenario;

/// Which field of a scenario an engine objects to.
final class Refused {
    private Refused() {}

    /// What `refusal` says, and the field it is about.
    static PlanException of(Scenario scenario, Refusal refusal) {
        return new PlanException(
                field(scenario), "is refused: " + refusal.reason() + " " + refusal.remedy());
    }

    /// The field without which the engine would start: the values' type, the keys' type, or else
    /// both belong to a question the engine answers in words.
    private static String field(Scenario scenario) {
        CacheOptions cache = scenario.cache();
        if (starts(scenario, cache.withTypes(cache.keyType(), KvType.F16))) {
            return Names.CACHE_V;
        }
        if (starts(scenario, cache.withTypes(KvType.F16, cache.valueType()))) {
            return Names.CACHE_K;
        }
        return Names.ENGINE;
    }

    private static boolean starts(Scenario scenario, CacheOptions cache) {
        Scenario changed = scenario.withCache(cache);
        return changed.engine().refusal(changed).isEmpty();
    }
}
