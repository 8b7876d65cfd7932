package plimsoll.core;

/// What a real load of a scenario was seen to allocate on its devices.
///
/// @param scenario what was loaded, as far as its log tells
/// @param buffers the engine's own buffers, without what the driver keeps
public record Measured(Scenario scenario, Bytes buffers) {

    /// Whether it lies on the curve of `other`: only the context and the devices may differ.
    public boolean isOnCurveOf(Scenario other) {
        return scenario.withContext(other.context()).withRig(other.rig()).equals(other);
    }
}
