package plimsoll.log;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.core.Bytes;

/// The devices of one process, as they are named line by line.
final class Gpus {
    /// More than any machine has.
    private static final int MOST = 64;

    private final Map<String, Seen> devices = new LinkedHashMap<>();

    /// The backend that named its devices last, `CUDA` or `ROCm`.
    private String family = "CUDA";

    void family(String name) {
        family = name;
    }

    /// A device by the name that buffers have, `CUDA0`, `MTL0`, `RPC[10.0.0.2:50052]`.
    Seen device(String buffers) {
        int digits = buffers.length();
        while (digits > 0 && Scan.isDigit(buffers.charAt(digits - 1))) {
            digits--;
        }
        String backend = buffers.substring(0, digits);
        String index = buffers.substring(digits);
        return device(backend.equals("MTL") ? "Metal" : backend, index.isEmpty() ? "0" : index);
    }

    Seen device(String backend, String index) {
        String key = backend + ' ' + index;
        if (devices.size() >= MOST && !devices.containsKey(key)) {
            return new Seen(backend, index);
        }
        return devices.computeIfAbsent(key, _ -> new Seen(backend, index));
    }

    /// `Device 0: NVIDIA GeForce RTX 3090, compute capability 8.6`.
    Seen cuda(Template.Match match, int capability) {
        return device(family, match.text(0)).name(match.text(1)).capability(match.text(capability));
    }

    /// `Device 0: AMD Radeon RX 7900 XTX, gfx1100 (0x1100)`.
    Seen rocm(Template.Match match) {
        return device("ROCm", match.text(0)).name(match.text(1)).capability("gfx" + match.text(2));
    }

    List<SeenGpu> all() {
        return devices.values().stream().map(Seen::gpu).toList();
    }

    /// One device, of which each line tells a little.
    static final class Seen {
        private final String backend;
        private final String index;
        private String name = "";
        private Optional<String> capability = Optional.empty();
        private Optional<Bytes> total = Optional.empty();
        private Optional<Bytes> free = Optional.empty();
        private Optional<Bytes> workingSet = Optional.empty();

        private Seen(String backend, String index) {
            this.backend = backend;
            this.index = index;
        }

        Seen name(String known) {
            name = known;
            return this;
        }

        Seen capability(String known) {
            capability = Optional.of(known);
            return this;
        }

        Seen total(Bytes known) {
            total = Optional.of(known);
            return this;
        }

        Seen free(Bytes known) {
            free = Optional.of(known);
            return this;
        }

        /// Metal prints millions of bytes.
        Seen workingSet(String known) {
            workingSet = Amounts.parse(known, 1000);
            return this;
        }

        SeenGpu gpu() {
            return new SeenGpu(
                    index,
                    name,
                    total,
                    free,
                    capability,
                    Optional.of(backend).filter(known -> !known.isEmpty()),
                    workingSet);
        }
    }
}
