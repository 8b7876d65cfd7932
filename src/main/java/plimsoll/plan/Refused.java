package plimsoll.plan;

import static java.util.Locale.ROOT;

import plimsoll.core.CacheOptions;
import plimsoll.core.KvType;
import plimsoll.core.Refusal;
import plimsoll.core.Scenario;
import plimsoll.words.Words;

/// Which field of a scenario an engine objects to.
final class Refused {
    private Refused() {}

    /// What `refusal` says, and the field it is about.
    static PlanException of(Scenario scenario, Refusal refusal) {
        String reason = refusal.reason().replaceFirst("\\.$", "");
        String remedy = refusal.remedy();
        String both =
                reason + "; " + remedy.substring(0, 1).toLowerCase(ROOT) + remedy.substring(1);
        return new PlanException(field(scenario), Words.of("wrong.refused", both));
    }

    /// The field without which the engine would start: the type of the values, that of the keys,
    /// and else the engine itself.
    private static String field(Scenario scenario) {
        CacheOptions cache = scenario.cache();
        if (starts(scenario, cache.withTypes(cache.keyType(), KvType.F16))) {
            return Names.CACHE_V;
        }
        boolean otherKeys =
                starts(scenario, cache.withTypes(KvType.F16, cache.valueType()))
                        || starts(scenario, cache.withTypes(KvType.F16, KvType.F16));
        return otherKeys ? Names.CACHE_K : Names.ENGINE;
    }

    private static boolean starts(Scenario scenario, CacheOptions cache) {
        Scenario changed = scenario.withCache(cache);
        return changed.engine().refusal(changed).isEmpty();
    }
}
