package plimsoll.log;

import plimsoll.core.Bytes;

/// One printed buffer: `CUDA0 KV buffer size = 384.00 MiB`.
///
/// @param device as printed: `CUDA0`, `CPU_Mapped`, `RPC[192.168.0.2:50052]`; empty where none is
/// @param size to the precision of the print
public record NamedBuffer(String device, Bytes size) {
    /// Whether it lies in a device's memory rather than in the host's.
    ///
    /// `Metal_Mapped` and `MTL0_Mapped` are the file mapped into memory that the GPU works in.
    public boolean onDevice() {
        return !device.isEmpty() && !device.startsWith("CPU") && !device.endsWith("_Host");
    }
}
