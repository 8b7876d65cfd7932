package plimsoll.catalog;

import java.util.List;
import java.util.Optional;
import plimsoll.core.Architecture;
import plimsoll.core.Backend;
import plimsoll.core.Scenario;

/// How estimates of an architecture compare with what an engine really allocated.
///
/// @param architecture which one
/// @param cases the loads that were measured, by backend and offload
/// @param source which release of which engine, and how it was asked
public record Evidence(Architecture architecture, List<Case> cases, String source) {
    public Evidence {
        cases = List.copyOf(cases);
    }

    /// Loads that are alike.
    ///
    /// @param backend how the devices were used
    /// @param offload how the model was spread over them
    /// @param runs how many loads were measured
    /// @param exact in how many of them every buffer was foretold to the byte
    /// @param worst the largest error of the buffers of one device, as a share of them
    public record Case(Backend backend, Offload offload, int runs, int exact, double worst) {}

    /// The loads that are like `scenario`.
    public Optional<Case> of(Scenario scenario) {
        return cases.stream()
                .filter(c -> c.backend() == scenario.backend())
                .filter(c -> c.offload() == Offload.of(scenario))
                .findFirst();
    }
}
