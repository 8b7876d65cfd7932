package plimsoll.engine;

import java.util.List;
import java.util.Optional;
import plimsoll.core.Engine;
import plimsoll.core.Estimate;
import plimsoll.core.KvType;
import plimsoll.core.Reads;
import plimsoll.core.Refusal;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.core.WhenFull;
import plimsoll.engine.graph.Release;

/// llama.cpp, as its server runs a model.
///
/// Rules and figures are those of llama.cpp v0.5.0, and what logs tell of earlier times.
public final class LlamaCpp implements Engine {
    private final String id;
    private final String name;
    private final Release release;

    LlamaCpp(String id, String name, Release release) {
        this.id = id;
        this.name = name;
        this.release = release;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return name;
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
        return Refusals.weights(scenario).or(() -> Refusals.of(scenario));
    }

    @Override
    public Estimate estimate(Scenario scenario) {
        return new Layout(Plan.of(scenario, release)).estimate();
    }

    @Override
    public Reads reads(Scenario scenario) {
        return new Traffic(Plan.of(scenario, release)).reads();
    }

    /// Context shift is off unless it is asked for, since August 2025; until then the oldest tokens
    /// made room.
    ///
    /// Source: ggml-org/llama.cpp#15416.
    @Override
    public WhenFull whenFull() {
        return release == Release.Y2024 ? WhenFull.FORGETS : WhenFull.STOPS;
    }

    @Override
    public List<String> command(Scenario scenario) {
        return LlamaServer.command(scenario, release);
    }
}
