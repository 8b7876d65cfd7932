package plimsoll.core;

/// What a scenario takes of one device.
///
/// @param gpu the device
/// @param capacity what may be used of it
/// @param use what is used, part by part
public record DeviceUse(Gpu gpu, Bytes capacity, MemoryUse use) {

    /// What is left; negative where the scenario needs more than there is.
    public long spare() {
        return capacity.count() - use.total().count();
    }
}
