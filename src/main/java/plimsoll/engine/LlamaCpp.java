package plimsoll.engine;

import java.util.List;
import java.util.Optional;
import plimsoll.core.Bytes;
import plimsoll.core.DeviceUse;
import plimsoll.core.Engine;
import plimsoll.core.Estimate;
import plimsoll.core.KvType;
import plimsoll.core.MemoryUse;
import plimsoll.core.Refusal;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;

/// llama.cpp, as its server runs a model.
public final class LlamaCpp implements Engine {
    @Override
    public String id() {
        return "llama.cpp";
    }

    @Override
    public List<KvType> cacheTypes() {
        return KvType.all();
    }

    @Override
    public Tokens context(Scenario scenario) {
        return scenario.context().roundedUpTo(256);
    }

    @Override
    public int contextStep(Scenario scenario) {
        return 256;
    }

    @Override
    public Optional<Refusal> refusal(Scenario scenario) {
        return Optional.empty();
    }

    @Override
    public Estimate estimate(Scenario scenario) {
        var devices =
                scenario.rig().gpus().stream()
                        .map(
                                gpu ->
                                        new DeviceUse(
                                                gpu,
                                                scenario.rig().capacity(gpu),
                                                new MemoryUse(
                                                        scenario.weights().size(),
                                                        Bytes.ZERO,
                                                        Bytes.ZERO,
                                                        Bytes.ZERO)))
                        .toList();
        var context = context(scenario);
        var size = scenario.weights().size();
        return new Estimate(
                scenario, context, context, true, List.of(), devices, MemoryUse.NONE, size, size);
    }

    @Override
    public List<String> command(Scenario scenario) {
        return List.of("llama-server -m " + scenario.model().name() + ".gguf");
    }
}
