package plimsoll.log;

/// How many layers went to the devices, and of how many: `offloaded 25/33 layers to GPU`.
///
/// @param layers on the devices, the output layer counted as one
/// @param of all layers, the output layer counted as one
public record Offloaded(int layers, int of) {}
