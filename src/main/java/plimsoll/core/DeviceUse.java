package plimsoll.core;

/// What a scenario takes of one device.
///
/// @param gpu the device
/// @param capacity what may be used of it
/// @param use what is used, part by part
/// @param least the least that may turn out to be used
/// @param most the most
public record DeviceUse(Gpu gpu, Bytes capacity, MemoryUse use, MemoryUse least, MemoryUse most) {

    /// What is left; negative where the scenario needs more than there is.
    public long spare() {
        return capacity.count() - use.total().count();
    }

    /// What is left for certain, even if it turns out to be the most.
    public long certainSpare() {
        return capacity.count() - most.total().count();
    }
}
