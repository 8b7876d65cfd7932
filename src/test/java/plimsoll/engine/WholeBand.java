package plimsoll.engine;

import java.util.List;
import plimsoll.catalog.Catalog;
import plimsoll.core.Bytes;
import plimsoll.core.Estimate;
import plimsoll.core.Gpu;
import plimsoll.core.Rig;

/// The band of whole loads, with what the driver keeps, on cards that have their room.
final class WholeBand {
    /// Cards that many people have, from 6 to 32 GB and of five generations.
    private static final List<Gpu> CARDS =
            List.of(
                            "nvidia-geforce-gtx-1660-super",
                            "nvidia-geforce-gtx-1080-ti",
                            "nvidia-geforce-rtx-2060-12-gb",
                            "nvidia-geforce-rtx-3060-12-gb",
                            "nvidia-geforce-rtx-3080",
                            "nvidia-geforce-rtx-3090",
                            "nvidia-geforce-rtx-4060-laptop-gpu",
                            "nvidia-geforce-rtx-4070",
                            "nvidia-geforce-rtx-4090",
                            "nvidia-geforce-rtx-5060-ti-16-gb",
                            "nvidia-geforce-rtx-5070-ti",
                            "nvidia-geforce-rtx-5090")
                    .stream()
                    .map(id -> Catalog.bundled().gpu(id).orElseThrow().gpu())
                    .toList();

    private WholeBand() {}

    /// The median of the bands' widths as shares of the estimates, over every run on every card
    /// that it is certain to fit on.
    static double medianWidth(List<MeasuredRun> runs) {
        var widths =
                runs.stream()
                        .flatMap(run -> CARDS.stream().map(gpu -> estimate(run, gpu)))
                        .filter(estimate -> estimate.certainSpare() >= 0)
                        .mapToDouble(WholeBand::width)
                        .sorted()
                        .toArray();
        return widths[widths.length / 2];
    }

    private static Estimate estimate(MeasuredRun run, Gpu gpu) {
        return run.scenario().withRig(Rig.of(gpu, 1, Bytes.ZERO)).estimate();
    }

    private static double width(Estimate estimate) {
        double width = estimate.high().inMiB() - estimate.low().inMiB();
        return width / estimate.onDevices().total().inMiB();
    }
}
