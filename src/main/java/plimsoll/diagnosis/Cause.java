package plimsoll.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import plimsoll.core.Bytes;
import plimsoll.core.Tokens;

/// What a load came to, and why: the real cause, not the last line.
public sealed interface Cause {

    /// All that the log shows was allocated.
    ///
    /// @param taken what was taken of all devices; nothing where the log prints no buffers
    record Fine(Bytes taken) implements Cause {}

    /// The log does not show what failed.
    record Unknown() implements Cause {}

    /// The load failed, and not for want of memory.
    record Crash() implements Cause {}

    /// The compute buffer did not fit.
    ///
    /// @param size what was asked for
    /// @param device of which device
    /// @param reasons what makes it so large, the strongest first
    record Compute(Optional<Bytes> size, String device, List<Reason> reasons) implements Cause {
        public Compute {
            reasons = List.copyOf(reasons);
        }
    }

    /// The compute buffer did not fit with several batches under way, and did with one.
    record Retried(Optional<Bytes> size, String device) implements Cause {}

    /// The cache did not fit.
    ///
    /// @param size what was asked for of one device
    /// @param context tokens in it, where they are known
    record Cache(Optional<Bytes> size, String device, Optional<Tokens> context) implements Cause {}

    /// The weights did not fit.
    ///
    /// @param layers how many layers were to go to devices
    record Weights(Optional<Bytes> size, String device, OptionalLong layers) implements Cause {}

    /// One buffer is more than the driver gives in one piece.
    ///
    /// @param buffer which one
    record Limit(Optional<Bytes> size, String device, Buffer buffer, List<Reason> reasons)
            implements Cause {
        public Limit {
            reasons = List.copyOf(reasons);
        }
    }

    /// The load fitted, with too little to spare: memory ran out later.
    record Later(Optional<Bytes> size, String device) implements Cause {}

    /// The computer's own memory is short.
    record SystemMemory() implements Cause {}

    /// The automatic fit may not change what was asked for.
    record Pinned() implements Cause {}

    /// Metal has less for the GPU than the load takes.
    record WorkingSet() implements Cause {}

    /// vLLM: the longest request does not fit into its cache.
    ///
    /// @param asked tokens of the longest request
    /// @param fitting tokens that do fit, where the log tells
    /// @param available what is left for the cache
    record TooLong(OptionalLong asked, OptionalLong fitting, Optional<Bytes> available)
            implements Cause {}

    /// vLLM: weights and activations leave nothing for the cache.
    record NoRoom(OptionalDouble utilization) implements Cause {}

    /// vLLM: warming up with as many requests as are allowed at once ran out of memory.
    record WarmUp() implements Cause {}

    /// PyTorch asked for more than is free.
    ///
    /// @param asked what it asked for
    /// @param free what was free
    /// @param utilization the share of the device that vLLM was to take
    record Torch(Optional<Bytes> asked, Optional<Bytes> free, OptionalDouble utilization)
            implements Cause {}
}
