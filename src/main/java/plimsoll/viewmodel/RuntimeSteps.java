package plimsoll.viewmodel;

import java.util.List;
import plimsoll.core.Estimate;
import plimsoll.words.Words;

/// What the driver and the engine keep of every GPU.
final class RuntimeSteps {
    private RuntimeSteps() {}

    static List<Arithmetic.Line> of(Estimate estimate) {
        var lines = new Lines();
        lines.heading(Words.of("steps.runtime.heading"));
        for (var device : estimate.devices()) {
            lines.step("+ " + Wording.plain(device.use().runtime()));
            lines.step(
                    "  "
                            + Words.of(
                                    "steps.runtime.seen",
                                    Wording.small(device.least().runtime()),
                                    Wording.small(device.most().runtime())));
        }
        lines.result(estimate.onDevices().runtime());
        lines.note(Words.of("steps.runtime.note"));
        return lines.list();
    }
}
