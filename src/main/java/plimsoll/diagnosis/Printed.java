package plimsoll.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import plimsoll.core.Bytes;
import plimsoll.log.AllocFailure;
import plimsoll.log.Load;
import plimsoll.log.NamedBuffer;
import plimsoll.log.Step;

/// What a load really took, added up from the lines that print it.
final class Printed {
    private Printed() {}

    /// Weights on `device`.
    static Bytes weights(Load load, String device) {
        return weights(load, on(device));
    }

    static Bytes weights(Load load, Predicate<NamedBuffer> there) {
        return sum(either(load.buffers().model(), load.ollama().weights()), there);
    }

    /// Caches on `device`, those that grow and those that do not.
    static Bytes caches(Load load, String device) {
        return caches(load, on(device));
    }

    static Bytes caches(Load load, Predicate<NamedBuffer> there) {
        Bytes kv = sum(either(load.buffers().kv(), load.ollama().kv()), there);
        return kv.plus(sum(load.buffers().recurrent().stream(), there));
    }

    /// Compute buffer of `device`.
    static Bytes compute(Load load, String device) {
        return compute(load, on(device));
    }

    static Bytes compute(Load load, Predicate<NamedBuffer> there) {
        return sum(either(named(load.buffers().compute()), load.ollama().graph()), there);
    }

    /// The logits that come back.
    static Bytes output(Load load) {
        return sum(named(load.buffers().output()).stream(), _ -> true);
    }

    /// What was taken of `device` before anything failed.
    static Bytes on(Load load, String device) {
        return weights(load, device).plus(caches(load, device)).plus(compute(load, device));
    }

    /// What was asked for in vain, for a reason that ended the load.
    static Optional<Bytes> failed(Load load) {
        return load.failures().stream()
                .filter(failure -> failure.step() != Step.HOST)
                .flatMap(failure -> failure.size().stream())
                .findFirst();
    }

    /// What was being allocated when memory ran out; pinned memory of the host does not count, for
    /// engines do without.
    static Step step(Load load) {
        return load.failures().stream()
                .map(AllocFailure::step)
                .filter(step -> step != Step.UNKNOWN && step != Step.HOST)
                .findFirst()
                .orElse(Step.UNKNOWN);
    }

    /// The device that an allocation failed on, by the name that buffers have.
    static String failedOn(Load load) {
        return load.failures().stream()
                .filter(failure -> failure.step() != Step.HOST)
                .map(AllocFailure::device)
                .filter(device -> !device.isEmpty() && !Character.isDigit(device.charAt(0)))
                .filter(device -> Character.isDigit(device.charAt(device.length() - 1)))
                .findFirst()
                .or(() -> load.failures().stream().map(AllocFailure::device).findFirst())
                .orElse("");
    }

    private static Predicate<NamedBuffer> on(String device) {
        return buffer -> buffer.onDevice() && Devices.bare(buffer.device()).equals(device);
    }

    private static List<NamedBuffer> named(Map<String, Bytes> sizes) {
        return sizes.entrySet().stream()
                .map(entry -> new NamedBuffer(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Stream<NamedBuffer> either(List<NamedBuffer> one, List<NamedBuffer> other) {
        return one.isEmpty() ? other.stream() : one.stream();
    }

    private static Bytes sum(Stream<NamedBuffer> buffers, Predicate<NamedBuffer> there) {
        return buffers.filter(there).map(NamedBuffer::size).reduce(Bytes.ZERO, Bytes::plus);
    }
}
