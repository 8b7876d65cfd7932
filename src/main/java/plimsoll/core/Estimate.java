package plimsoll.core;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// What a scenario allocates.
///
/// @param scenario what was asked
/// @param context the context length that the engine makes of the one asked for
/// @param contextPerSlot what of it one conversation has
/// @param flashAttention whether flash attention is on, once the engine has decided
/// @param caches the KV cache, by kinds of layers
/// @param devices what is taken of each device
/// @param host what is taken of the computer's own memory
/// @param holding when the caches take their memory
public record Estimate(
        Scenario scenario,
        Tokens context,
        Tokens contextPerSlot,
        boolean flashAttention,
        List<CachePart> caches,
        List<DeviceUse> devices,
        MemoryUse host,
        Holding holding) {
    public Estimate {
        caches = List.copyOf(caches);
        devices = List.copyOf(devices);
    }

    /// What an engine allocates that reserves all at load.
    public Estimate(
            Scenario scenario,
            Tokens context,
            Tokens contextPerSlot,
            boolean flashAttention,
            List<CachePart> caches,
            List<DeviceUse> devices,
            MemoryUse host) {
        this(
                scenario,
                context,
                contextPerSlot,
                flashAttention,
                caches,
                devices,
                host,
                Holding.RESERVED);
    }

    /// The same for the question that led to it, where `tokens` of the context are of use.
    public Estimate answering(Scenario question, Tokens tokens) {
        var perSlot = new Tokens(tokens.count() / question.batch().slots());
        boolean parted = contextPerSlot.compareTo(context) < 0;
        return new Estimate(
                question,
                tokens,
                parted ? perSlot : tokens,
                flashAttention,
                caches,
                devices,
                host,
                holding);
    }

    /// What is taken of all devices together.
    public MemoryUse onDevices() {
        return sum(DeviceUse::use);
    }

    /// The least that every part may turn out to take of all devices together.
    public MemoryUse least() {
        return sum(DeviceUse::least);
    }

    /// The most that every part may turn out to take of all devices together.
    public MemoryUse most() {
        return sum(DeviceUse::most);
    }

    private MemoryUse sum(Function<DeviceUse, MemoryUse> use) {
        return devices.stream().map(use).reduce(MemoryUse.NONE, MemoryUse::plus);
    }

    /// The least that all devices together may turn out to take.
    public Bytes low() {
        return least().total();
    }

    /// The most that all devices together may turn out to take.
    public Bytes high() {
        return most().total();
    }

    /// What all devices together offer.
    public Bytes capacity() {
        return devices.stream().map(DeviceUse::capacity).reduce(Bytes.ZERO, Bytes::plus);
    }

    /// What is left of every device for certain; negative where one of them may run out.
    public long certainSpare() {
        return devices.stream().mapToLong(DeviceUse::certainSpare).min().orElseThrow();
    }

    /// The device that runs out first.
    public DeviceUse tightest() {
        return devices.stream().min(Comparator.comparingLong(DeviceUse::spare)).orElseThrow();
    }

    public Fit fit() {
        return Fit.of(tightest());
    }

    /// The share of the caches that one conversation of that length has filled.
    public double filledShare(Tokens conversation) {
        Bytes size = caches.stream().map(CachePart::size).reduce(Bytes.ZERO, Bytes::plus);
        Bytes filled =
                caches.stream()
                        .map(part -> part.filled(conversation, scenario.batch()))
                        .reduce(Bytes.ZERO, Bytes::plus);
        return (double) filled.count() / Math.max(1, size.count());
    }

    /// What one more token of context takes in the caches.
    public Bytes perToken() {
        return caches.stream().map(CachePart::perToken).reduce(Bytes.ZERO, Bytes::plus);
    }
}
