package plimsoll.detect;

import java.util.Optional;
import plimsoll.detect.Found.Memory;

/// The memory of an AMD GPU. Beside its own, the driver lends it some of the CPU's; a GPU that sits
/// in the CPU has hardly any of its own and computes in what is lent.
///
/// Source: Ollama takes a GPU for one of these where its own memory is at most 4 GiB and a fourth
/// of what is lent; a card is told by its name besides.
///
/// @param own the memory of its own, in bytes, and what is free of it
/// @param lent the memory that is lent (GTT)
record AmdMemory(Memory own, Optional<Memory> lent) {
    private static final long MOST_OWN = 4L << 30;
    private static final int TIMES = 4;

    /// What the GPU called `name` computes in, on a machine with the memory `host`.
    Memory of(String name, Optional<Memory> host) {
        return lent.filter(memory -> isIntegrated(name, memory))
                .map(memory -> bounded(memory, host.flatMap(Memory::free)))
                .orElse(own);
    }

    private boolean isIntegrated(String name, Memory memory) {
        return !name.matches(".*\\b(RX|PRO|Pro|Instinct)\\b.*")
                && own.total() <= MOST_OWN
                && memory.total() / TIMES >= own.total();
    }

    /// What is lent is free only as far as the CPU's memory is.
    private static Memory bounded(Memory memory, Optional<Long> hostFree) {
        Optional<Long> free =
                memory.free().map(some -> Math.min(some, hostFree.orElse(Long.MAX_VALUE)));
        return new Memory(memory.total(), free, true);
    }

    /// `total` bytes of which `used` are used.
    static Memory used(long total, Optional<Long> used) {
        return new Memory(total, used.map(some -> total - some), false);
    }
}
