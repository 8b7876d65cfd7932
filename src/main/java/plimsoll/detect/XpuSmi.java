package plimsoll.detect;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.core.Gpu;
import plimsoll.detect.Found.Memory;

/// Intel's tool, on Linux and Windows. It lists the devices, and tells the memory of one at a time.
///
/// Source: https://intel.github.io/xpumanager/2.0/xpu-smi/discovery.html
final class XpuSmi implements Probe {
    private static final String TOOL = "xpu-smi";
    private static final String LIST = "device_list";
    private static final int MOST = 16;

    /// Where the GPU sits that is a part of the CPU.
    private static final String INTEGRATED = "0000:00:02.0";

    @Override
    public List<Found> look(Machine machine) throws ProbeException, InterruptedException {
        Optional<String> list = machine.ask(TOOL, "discovery", "-j");
        var found = new ArrayList<Found>();
        for (String id : list.isEmpty() ? List.<String>of() : ids(list.get())) {
            String device = machine.ask(TOOL, "discovery", "-d", id, "-j").orElse("{}");
            found.addAll(parse(device));
        }
        return found;
    }

    /// @param json `{"device_list": [{"device_id": 0, …}, …]}`
    static List<String> ids(String json) throws ProbeException {
        return ToolJson.objects(ToolJson.of(TOOL, json), LIST).stream()
                .flatMap(device -> ToolJson.text(device, "device_id").stream())
                .filter(id -> id.matches("[0-9]{1,3}"))
                .limit(MOST)
                .toList();
    }

    /// @param json `{"device_name": …, "memory_physical_size_byte": "25669140480", …}`
    static List<Found> parse(String json) throws ProbeException {
        var found = new ArrayList<Found>();
        for (JsonObject device : ToolJson.objects(ToolJson.of(TOOL, json), LIST)) {
            String name = ToolJson.text(device, "device_name").orElse("");
            Long total =
                    ToolJson.bytes(device, "memory_physical_size_byte", "B")
                            .orElseThrow(() -> ProbeException.unreadable(TOOL));
            Optional<Long> free = ToolJson.bytes(device, "memory_free_size_byte", "B");
            boolean shared =
                    ToolJson.text(device, "pci_bdf_address").filter(INTEGRATED::equals).isPresent();
            found.add(Found.of(TOOL, Gpu.Kind.INTEL, name, new Memory(total, free, shared)));
        }
        return found;
    }
}
