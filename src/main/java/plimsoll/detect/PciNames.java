package plimsoll.detect;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What GPUs are called that the system knows by number only, from the lists that Linux keeps.
final class PciNames {
    private static final List<String> AMD_LISTS =
            List.of("/usr/share/libdrm/amdgpu.ids", "/opt/amdgpu/share/libdrm/amdgpu.ids");

    private static final List<String> ALL_LISTS =
            List.of("/usr/share/hwdata/pci.ids", "/usr/share/misc/pci.ids");

    private static final String HEX = "0x[0-9a-f]{1,8}";
    private static final String INTEL = "8086  ";

    private PciNames() {}

    /// By libdrm's list, a line of which is `744C, C8, AMD Radeon RX 7900 XTX`.
    ///
    /// @param device `0x744c`
    /// @param revision `0xc8`
    static String amd(Machine machine, String device, String revision) {
        String ids = hex(device) + "," + hex(revision) + ",";
        return lists(machine, AMD_LISTS)
                .flatMap(String::lines)
                .map(line -> line.split(",\\s*", 3))
                .filter(cells -> cells.length == 3)
                .filter(cells -> ids.equalsIgnoreCase(cells[0] + "," + cells[1] + ","))
                .map(cells -> cells[2])
                .findFirst()
                .orElse("AMD GPU " + device);
    }

    /// By the list of all PCI devices, where the line of a vendor is followed by the lines of its
    /// devices: `TAB e20b  Battlemage G21 [Arc B580]`.
    ///
    /// @param device `0xe20b`
    static String intel(Machine machine, String device) {
        String line = "\t" + hex(device) + "  ";
        return lists(machine, ALL_LISTS)
                .flatMap(PciNames::intelLines)
                .filter(known -> known.startsWith(line))
                .map(known -> product(known.substring(line.length())))
                .findFirst()
                .orElse("Intel GPU " + device);
    }

    private static Stream<String> intelLines(String list) {
        return list.lines()
                .dropWhile(line -> !line.startsWith(INTEL))
                .skip(1)
                .takeWhile(line -> line.startsWith("\t") || line.startsWith("#"));
    }

    /// `Intel Arc B580` of `Battlemage G21 [Arc B580]`.
    private static String product(String name) {
        return "Intel " + name.substring(name.indexOf('[') + 1).replace("]", "");
    }

    private static String hex(String id) {
        return id.matches(HEX) ? id.substring(2).toLowerCase(Locale.ROOT) : "no id";
    }

    private static Stream<String> lists(Machine machine, List<String> paths) {
        return paths.stream().flatMap(path -> machine.read(path).stream());
    }
}
