package plimsoll.engine;

import java.util.List;
import java.util.Optional;
import plimsoll.core.Engine;
import plimsoll.core.Estimate;
import plimsoll.core.KvType;
import plimsoll.core.Refusal;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.engine.graph.Release;

/// llama.cpp, as its server runs a model.
///
/// Rules and figures are those of llama.cpp v0.5.0, and what logs tell of earlier times.
public final class LlamaCpp implements Engine {
    private final String id;
    private final Release release;

    LlamaCpp(String id, Release release) {
        this.id = id;
        this.release = release;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<KvType> cacheTypes() {
        return KvType.all();
    }

    @Override
    public Tokens context(Scenario scenario) {
        return Plan.of(scenario, release).contextTokens();
    }

    @Override
    public int contextStep(Scenario scenario) {
        var batch = scenario.batch();
        return Plan.STEP * (batch.unified() ? 1 : batch.slots());
    }

    @Override
    public Optional<Refusal> refusal(Scenario scenario) {
        return Refusals.of(scenario);
    }

    @Override
    public Estimate estimate(Scenario scenario) {
        return new Layout(Plan.of(scenario, release)).estimate();
    }

    @Override
    public List<String> command(Scenario scenario) {
        return LlamaServer.command(scenario, release);
    }
}
