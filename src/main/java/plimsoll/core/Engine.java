package plimsoll.core;

import java.util.List;
import java.util.Optional;

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

    /// The context length that it makes of the one asked for.
    Tokens context(Scenario scenario);

    /// The step by which it rounds context lengths.
    int contextStep(Scenario scenario);

    /// Why it would not start that way.
    Optional<Refusal> refusal(Scenario scenario);

    /// What it allocates.
    Estimate estimate(Scenario scenario);

    /// What to type to run that scenario, one line of the command each.
    List<String> command(Scenario scenario);

    /// The same wherever it can be typed, written or set; the first is the usual one.
    default List<Recipe> recipes(Scenario scenario) {
        return Recipe.command(command(scenario));
    }
}
