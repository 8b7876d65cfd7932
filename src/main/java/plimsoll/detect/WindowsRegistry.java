package plimsoll.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plimsoll.core.Gpu;
import plimsoll.detect.Found.Memory;
import plimsoll.words.Words;

/// What the drivers of displays wrote into the registry of Windows, for GPUs that no tool tells of.
/// It names their memory and not what is used of it.
///
/// Source: the class 4d36e968 of
/// https://learn.microsoft.com/windows-hardware/drivers/install/system-defined-device-setup-classes
/// is that of display adapters; `AdapterRAM` of WMI ends at 4 GiB,
/// https://github.com/oshi/oshi/issues/2521.
final class WindowsRegistry implements Probe {
    private static final String TOOL = "reg";

    private static final String KEY =
            "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Class"
                    + "\\{4d36e968-e325-11ce-bfc1-08002be10318}";
    private static final String NAME = "DriverDesc";
    private static final String MEMORY = "HardwareInformation.qwMemorySize";
    private static final int HEX_OF_LONG = 16;

    @Override
    public List<Found> look(Machine machine) throws ProbeException, InterruptedException {
        Optional<String> memories = machine.ask(TOOL, "query", KEY, "/s", "/v", MEMORY);
        if (memories.isEmpty()) {
            return List.of();
        }
        String names = machine.ask(TOOL, "query", KEY, "/s", "/v", NAME).orElse("");
        return parse(memories.get() + "\n" + names);
    }

    /// @param text lines of a key, `HKEY_LOCAL_MACHINE\…\0001`, each followed by lines of its
    ///     values, `    NAME    TYPE    VALUE`
    static List<Found> parse(String text) throws ProbeException {
        var names = new HashMap<String, String>();
        var memories = new HashMap<String, String>();
        String key = "";
        for (String line : text.lines().map(String::strip).toList()) {
            String[] cells = line.split("\\s{2,}", 3);
            if (line.startsWith("HKEY_")) {
                key = line;
            } else if (cells.length == 3 && cells[0].equals(NAME)) {
                names.put(key, cells[2]);
            } else if (cells.length == 3 && cells[0].equals(MEMORY)) {
                memories.put(key, cells[2]);
            }
        }
        return devices(names, memories);
    }

    private static List<Found> devices(Map<String, String> names, Map<String, String> memories)
            throws ProbeException {
        var found = new ArrayList<Found>();
        for (String key : memories.keySet().stream().sorted().toList()) {
            String name = names.getOrDefault(key, "");
            long bytes = bytes(memories.getOrDefault(key, ""));
            found.add(Found.of(Words.of("detection.windows"), kind(name), name, Memory.of(bytes)));
        }
        return found;
    }

    /// `0x4ff000000`, or the eight bytes of it, the lowest first: `000000FF04000000`.
    private static long bytes(String value) throws ProbeException {
        String digits = value.replace(" ", "");
        try {
            if (digits.startsWith("0x")) {
                return HexFormat.fromHexDigitsToLong(digits, 2, digits.length());
            }
            if (digits.length() == HEX_OF_LONG) {
                return Long.reverseBytes(HexFormat.fromHexDigitsToLong(digits));
            }
        } catch (IllegalArgumentException _) {
            throw ProbeException.unreadable(Words.of("detection.windows"));
        }
        throw ProbeException.unreadable(Words.of("detection.windows"));
    }

    private static Gpu.Kind kind(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("nvidia")) {
            return Gpu.Kind.NVIDIA;
        }
        if (lower.contains("amd") || lower.contains("radeon")) {
            return Gpu.Kind.AMD;
        }
        return lower.contains("intel") ? Gpu.Kind.INTEL : Gpu.Kind.OTHER;
    }
}
