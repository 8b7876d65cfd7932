package plimsoll.detect;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.core.Gpu;
import plimsoll.detect.Found.Memory;

/// AMD's newer tool, on Linux. It tells names and memory apart, so that it is asked twice.
///
/// Source: `amd-smi` of ROCm 6 prints a list, of ROCm 7 the same as `gpu_data`; a size is a value
/// with its unit.
final class AmdSmi implements Probe {
    private static final String TOOL = "amd-smi";
    private static final String LIST = "gpu_data";
    private static final String INDEX = "gpu";

    @Override
    public List<Found> look(Machine machine) throws ProbeException, InterruptedException {
        Optional<String> memory = machine.ask(TOOL, "metric", "--mem-usage", "--json");
        if (memory.isEmpty()) {
            return List.of();
        }
        String names = machine.ask(TOOL, "static", "--asic", "--json").orElse("[]");
        return parse(memory.get(), names, HostMemory.of(machine));
    }

    /// @param memory `[{"gpu": 0, "mem_usage": {"total_vram": {"value": 24560, …}, …}}, …]`
    /// @param names `[{"gpu": 0, "asic": {"market_name": "AMD Instinct MI300X"}}, …]`
    /// @param host what a GPU shares that sits in the CPU
    static List<Found> parse(String memory, String names, Optional<Memory> host)
            throws ProbeException {
        Map<String, String> called = names(names);
        var found = new ArrayList<Found>();
        for (JsonObject gpu : ToolJson.objects(ToolJson.of(TOOL, memory), LIST)) {
            String index = ToolJson.text(gpu, INDEX).orElse("");
            JsonObject usage = object(gpu, "mem_usage").orElseThrow(AmdSmi::unreadable);
            String name = called.getOrDefault(index, "");
            Memory own = memory(usage, "vram").orElseThrow(AmdSmi::unreadable);
            Memory usable = new AmdMemory(own, memory(usage, "gtt")).of(name, host);
            found.add(Found.of(TOOL, Gpu.Kind.AMD, name, usable));
        }
        return found;
    }

    private static Map<String, String> names(String names) throws ProbeException {
        var called = new HashMap<String, String>();
        for (JsonObject gpu : ToolJson.objects(ToolJson.of(TOOL, names), LIST)) {
            Optional<String> name =
                    object(gpu, "asic").flatMap(asic -> ToolJson.text(asic, "market_name"));
            name.ifPresent(known -> called.put(ToolJson.text(gpu, INDEX).orElse(""), known));
        }
        return called;
    }

    private static Optional<JsonObject> object(JsonObject gpu, String name) {
        return ToolJson.field(gpu, name)
                .filter(field -> field.isJsonObject())
                .map(field -> field.getAsJsonObject());
    }

    private static Optional<Memory> memory(JsonObject usage, String which) {
        Optional<Long> used = ToolJson.bytes(usage, "used_" + which, "MB");
        return ToolJson.bytes(usage, "total_" + which, "MB")
                .map(total -> AmdMemory.used(total, used));
    }

    private static ProbeException unreadable() {
        return ProbeException.unreadable(TOOL);
    }
}
