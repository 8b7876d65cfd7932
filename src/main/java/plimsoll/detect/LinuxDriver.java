package plimsoll.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.core.Gpu;
import plimsoll.detect.Found.Memory;
import plimsoll.words.Words;

/// What Linux' own drivers tell in files, of the GPUs of AMD and Intel. There is no tool to wait
/// for.
///
/// Source: https://docs.kernel.org/gpu/amdgpu/driver-misc.html (`mem_info_vram_total`,
/// `mem_info_gtt_total`); `physical_vram_size_bytes` of each tile from Intel's xe driver,
/// `lmem_total_bytes` from its i915.
final class LinuxDriver implements Probe {
    private static final String CARDS = "/sys/class/drm";

    private static final String AMD = "0x1002";
    private static final String INTEL = "0x8086";

    @Override
    public List<Found> look(Machine machine) throws ProbeException {
        var found = new ArrayList<Found>();
        for (String card : machine.names(CARDS, "card[0-9]{1,3}")) {
            String folder = CARDS + "/" + card;
            String vendor = machine.read(folder + "/device/vendor").orElse("");
            if (vendor.equals(AMD)) {
                amd(machine, folder + "/device").ifPresent(found::add);
            } else if (vendor.equals(INTEL)) {
                intel(machine, folder).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Found> amd(Machine machine, String device) throws ProbeException {
        Optional<Memory> own = memory(machine, device, "vram");
        if (own.isEmpty()) {
            return Optional.empty();
        }
        String name =
                PciNames.amd(
                        machine,
                        machine.read(device + "/device").orElse(""),
                        machine.read(device + "/revision").orElse(""));
        Memory memory =
                new AmdMemory(own.get(), memory(machine, device, "gtt"))
                        .of(name, HostMemory.of(machine));
        return Optional.of(Found.of(Words.of("detection.linux"), Gpu.Kind.AMD, name, memory));
    }

    private static Optional<Memory> memory(Machine machine, String device, String which) {
        Optional<Long> used = machine.number(device + "/mem_info_" + which + "_used");
        return machine.number(device + "/mem_info_" + which + "_total")
                .map(total -> AmdMemory.used(total, used));
    }

    private static Optional<Found> intel(Machine machine, String folder) throws ProbeException {
        Optional<Memory> memory =
                tiles(machine, folder + "/device")
                        .or(() -> machine.number(folder + "/lmem_total_bytes"))
                        .map(
                                t ->
                                        new Memory(
                                                t,
                                                machine.number(folder + "/lmem_avail_bytes"),
                                                false));
        if (memory.isEmpty()) {
            return Optional.empty();
        }
        String name = PciNames.intel(machine, machine.read(folder + "/device/device").orElse(""));
        return Optional.of(
                Found.of(Words.of("detection.linux"), Gpu.Kind.INTEL, name, memory.get()));
    }

    /// What the tiles of a GPU have together.
    private static Optional<Long> tiles(Machine machine, String device) {
        return machine.names(device, "tile[0-9]").stream()
                .flatMap(
                        t ->
                                machine
                                        .number(device + "/" + t + "/physical_vram_size_bytes")
                                        .stream())
                .filter(bytes -> bytes >= 0 && bytes < 1L << 50)
                .reduce(Long::sum);
    }
}
