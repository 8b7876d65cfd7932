package plimsoll.detect;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plimsoll.core.Gpu;
import plimsoll.detect.Found.Memory;

/// AMD's older tool, on Linux.
///
/// Source: ROCm's `rocm_smi.py`; `Card series` became `Card Series`, and is `Device Name` for some.
final class RocmSmi implements Probe {
    private static final String TOOL = "rocm-smi";

    @Override
    public List<Found> look(Machine machine) throws ProbeException, InterruptedException {
        Optional<String> answer =
                machine.ask(TOOL, "--showproductname", "--showmeminfo", "vram", "gtt", "--json");
        return answer.isEmpty() ? List.of() : parse(answer.get(), HostMemory.of(machine));
    }

    /// @param json `{"card0": {"VRAM Total Memory (B)": "21458059264", …}, …}`
    /// @param host what a GPU shares that sits in the CPU
    static List<Found> parse(String json, Optional<Memory> host) throws ProbeException {
        JsonElement value = ToolJson.of(TOOL, json);
        if (!value.isJsonObject()) {
            throw ProbeException.unreadable(TOOL);
        }
        var found = new ArrayList<Found>();
        for (Map.Entry<String, JsonElement> card : value.getAsJsonObject().entrySet()) {
            if (card.getKey().startsWith("card") && card.getValue().isJsonObject()) {
                found.add(card(card.getValue().getAsJsonObject(), host));
            }
        }
        return found;
    }

    private static Found card(JsonObject card, Optional<Memory> host) throws ProbeException {
        String name =
                Stream.of("card series", "device name", "card model")
                        .flatMap(field -> ToolJson.text(card, field).stream())
                        .findFirst()
                        .map(RocmSmi::product)
                        .orElse("");
        Memory own = memory(card, "vram").orElseThrow(() -> ProbeException.unreadable(TOOL));
        Memory memory = new AmdMemory(own, memory(card, "gtt")).of(name, host);
        return Found.of(TOOL, Gpu.Kind.AMD, name, memory);
    }

    private static Optional<Memory> memory(JsonObject card, String which) {
        Optional<Long> used = ToolJson.bytes(card, which + " total used memory (b)", "B");
        return ToolJson.bytes(card, which + " total memory (b)", "B")
                .map(total -> AmdMemory.used(total, used));
    }

    /// `Radeon RX 6800` of `Navi 21 [Radeon RX 6800]`.
    private static String product(String name) {
        int bracket = name.indexOf('[');
        return bracket > 0 && name.endsWith("]")
                ? name.substring(bracket + 1, name.length() - 1)
                : name;
    }
}
