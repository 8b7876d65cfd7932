package plimsoll.viewmodel;

import java.util.List;
import plimsoll.core.Estimate;

/// What the driver and the engine keep of every GPU.
final class RuntimeSteps {
    private RuntimeSteps() {}

    static List<Arithmetic.Line> of(Estimate estimate) {
        var lines = new Lines();
        lines.heading("Kept by driver and engine");
        for (var device : estimate.devices()) {
            lines.step("+ " + Wording.plain(device.use().runtime()));
            lines.step(
                    "  seen: %s to %s"
                            .formatted(
                                    Wording.mib(device.least().runtime()),
                                    Wording.mib(device.most().runtime())));
        }
        lines.result(estimate.onDevices().runtime());
        lines.note(
                "The driver's context, kernels and workspaces: not the engine's own buffers, so no"
                        + " log lists them. They are what a full card lacks.");
        return lines.list();
    }
}
