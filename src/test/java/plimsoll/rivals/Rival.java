package plimsoll.rivals;

import java.util.List;
import plimsoll.core.Scenario;

/// What another planner says of a scenario with all layers on one GPU.
public interface Rival {
    List<Rival> ALL =
            List.of(new GgufParserGo(), new NodeLlamaCpp(), new Llmvram(), new Oobabooga());

    String name();

    /// Bytes of the GPU, without a flat allowance for the driver where the formula has one apart.
    double bytes(Scenario scenario);
}
