package plimsoll.core;

import java.util.List;
import java.util.Optional;

/// An engine that says nothing of its own where it need not, and allocates nothing.
record BareEngine(List<KvType> cacheTypes) implements Engine {
    @Override
    public String id() {
        return "bare";
    }

    @Override
    public Tokens context(Scenario scenario) {
        return scenario.context();
    }

    @Override
    public int contextStep(Scenario scenario) {
        return 1;
    }

    @Override
    public Optional<Refusal> refusal(Scenario scenario) {
        return Optional.empty();
    }

    @Override
    public Estimate estimate(Scenario scenario) {
        var rig = scenario.rig();
        var devices =
                rig.gpus().stream()
                        .map(
                                gpu ->
                                        new DeviceUse(
                                                gpu,
                                                rig.capacity(gpu),
                                                MemoryUse.NONE,
                                                MemoryUse.NONE,
                                                MemoryUse.NONE))
                        .toList();
        return new Estimate(
                scenario,
                scenario.context(),
                scenario.context(),
                false,
                List.of(),
                devices,
                MemoryUse.NONE);
    }

    @Override
    public Reads reads(Scenario scenario) {
        return new Reads(List.of(Bytes.ZERO), Bytes.ZERO);
    }

    @Override
    public WhenFull whenFull() {
        return WhenFull.STOPS;
    }

    @Override
    public List<String> command(Scenario scenario) {
        return List.of("bare", "--go");
    }
}
