package plimsoll.diagnosis;

import java.util.List;
import java.util.stream.Stream;
import plimsoll.log.Load;
import plimsoll.log.NamedBuffer;

/// The names of the devices that a load put something on.
final class Devices {
    private Devices() {}

    /// In order, `CUDA0`; a file that is mapped into the memory of `MTL0` is on `MTL0`.
    static List<String> of(Load load) {
        var buffers = load.buffers();
        var compute =
                buffers.compute().entrySet().stream()
                        .map(entry -> new NamedBuffer(entry.getKey(), entry.getValue()));
        return Stream.of(
                        buffers.model().stream(),
                        buffers.kv().stream(),
                        buffers.recurrent().stream(),
                        compute,
                        load.ollama().weights().stream(),
                        load.ollama().kv().stream(),
                        load.ollama().graph().stream())
                .flatMap(all -> all)
                .filter(NamedBuffer::onDevice)
                .map(buffer -> bare(buffer.device()))
                .filter(Devices::isOne)
                .distinct()
                .sorted(Devices::compare)
                .toList();
    }

    static String bare(String device) {
        return device.replace("_Mapped", "").replace("_Private", "");
    }

    /// Buffers that are spread over all devices belong to none.
    private static boolean isOne(String device) {
        return !device.endsWith("_Split") && !device.startsWith("Meta") && !device.equals("RS");
    }

    /// `CUDA2` comes before `CUDA10`.
    private static int compare(String one, String other) {
        int byLength = Integer.compare(one.length(), other.length());
        return byLength != 0 ? byLength : one.compareTo(other);
    }
}
