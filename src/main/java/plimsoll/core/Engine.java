package plimsoll.core;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A program that runs models: what it accepts, how it rounds, and what it allocates.
public interface Engine {

    /// The name in scenarios and on the command line, `llama.cpp`.
    String id();

    /// What people call it.
    default String name() {
        return id();
    }

    /// The context length that it takes where none is asked for.
    default Tokens usualContext(ModelSpec model, Rig rig) {
        return model.trainedContext();
    }

    /// The types it can keep a cache as, from the smallest to the largest.
    List<KvType> cacheTypes();

    /// Whether it can load weights of that type.
    default boolean loads(FileType type) {
        return type.isGguf();
    }

    /// What people usually load with it.
    default FileType usualWeights(ModelSpec model) {
        // gpt-oss was published as MXFP4; all else is commonly run as Q4_K_M.
        boolean gptOss = model.architecture() == Architecture.GPT_OSS;
        return gptOss ? FileType.MXFP4 : FileType.Q4_K_M;
    }

    /// What it keeps a cache as if it is not told.
    default KvType usualCacheType() {
        return KvType.F16;
    }

    /// That scenario for this engine: the cache type that is usual for the other becomes the one
    /// that is usual here, and one that is not known here the nearest that is.
    default Scenario adopted(Scenario scenario) {
        var cache = scenario.cache();
        KvType usual = scenario.engine().usualCacheType();
        return scenario.withEngine(this)
                .withCache(
                        cache.withTypes(
                                own(cache.keyType(), usual), own(cache.valueType(), usual)));
    }

    private KvType own(KvType type, KvType usual) {
        KvType meant = type == usual ? usualCacheType() : type;
        return cacheTypes().contains(meant) ? meant : meant.nearest(cacheTypes());
    }

    /// What it has a setting for.
    default Set<Setting> settings() {
        return EnumSet.complementOf(EnumSet.of(Setting.PIECE, Setting.UTILIZATION));
    }

    /// The context length that it makes of the one asked for.
    Tokens context(Scenario scenario);

    /// The step by which it rounds context lengths.
    int contextStep(Scenario scenario);

    /// Why it would not start that way.
    Optional<Refusal> refusal(Scenario scenario);

    /// Whether that depends on which devices there are, however many.
    default boolean choosesDevices() {
        return false;
    }

    /// What it allocates.
    Estimate estimate(Scenario scenario);

    /// What it reads of every place for one more token, when the context is full.
    Reads reads(Scenario scenario);

    /// What it does with a conversation that no longer fits its context.
    WhenFull whenFull();

    /// What to type to run that scenario, one line of the command each.
    List<String> command(Scenario scenario);

    /// The same wherever it can be typed, written or set; the first is the usual one.
    default List<Recipe> recipes(Scenario scenario) {
        return Recipe.command(command(scenario));
    }
}
