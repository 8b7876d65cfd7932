package plimsoll.viewmodel;

import java.util.List;
import java.util.Optional;
import plimsoll.core.Bytes;
import plimsoll.core.CachePart;
import plimsoll.core.DeviceUse;
import plimsoll.core.Estimate;
import plimsoll.core.Holding;
import plimsoll.core.Mixer;
import plimsoll.words.Words;

/// The arithmetic of engines that load checkpoints and do not reserve their caches at load.
final class CheckpointSteps {
    private final Estimate estimate;
    private final Lines lines = new Lines();

    private CheckpointSteps(Estimate estimate) {
        this.estimate = estimate;
    }

    /// The steps of `topic`; nothing where it is explained as for all engines.
    static Optional<List<Arithmetic.Line>> of(Estimate estimate, Arithmetic.Topic topic) {
        var steps = new CheckpointSteps(estimate);
        switch (topic) {
            case CACHE -> steps.cache();
            case WEIGHTS -> steps.weights();
            case ACTIVATIONS -> steps.activations();
            case RUNTIME -> steps.runtime();
            case SPEED, MISTAKES -> {
                return Optional.empty();
            }
        }
        return Optional.of(steps.lines.list());
    }

    private void cache() {
        for (CachePart part : estimate.caches()) {
            lines.heading(kind(part));
            lines.step("= " + Words.of("checkpoint.cell"));
            lines.step(
                    "= %d × %s".formatted(part.layers(), Wording.grouped(part.perCell().count())));
            lines.result(part.perCell().times(part.layers()));
            lines.step(
                    "× "
                            + Words.counted(
                                    "checkpoint.cells", part.cells(), Wording.grouped(part.cells()))
                            + padding(part));
            lines.result(part.size());
        }
        switch (estimate.holding()) {
            case Holding.Pool pool -> pool(pool);
            case Holding.Growing() -> lines.note(Words.of("checkpoint.growing"));
            case Holding.Reserved() -> {}
        }
    }

    private static String kind(CachePart part) {
        return switch (part.mixer()) {
            case Mixer.Attention attention ->
                    Words.of("checkpoint.heads", attention.kvHeads(), attention.keyLength());
            case Mixer.Latent _ -> Words.of("steps.cache.latent");
            case Mixer.Recurrent _, Mixer.None _ -> Words.of("checkpoint.state");
        };
    }

    /// Where a part is more than its cells: pages are of one size, newest tokens stay whole.
    private static String padding(CachePart part) {
        long cells = part.perCell().times(part.layers()).times(part.cells()).count();
        long more = part.size().count() - cells;
        return more > 0
                ? ", + " + Words.of("checkpoint.beside", Wording.plain(new Bytes(more)))
                : "";
    }

    private void pool(Holding.Pool pool) {
        DeviceUse device = estimate.tightest();
        lines.heading(Words.of("checkpoint.pool"));
        lines.step(
                "%s × %s"
                        .formatted(
                                Wording.percent(estimate.scenario().cache().utilization()),
                                Wording.plain(device.gpu().memory())));
        lines.step("− " + Words.of("checkpoint.weights", Wording.plain(device.use().weights())));
        lines.step("− " + Words.of("checkpoint.runtime", Wording.plain(device.use().runtime())));
        lines.step(
                "− "
                        + Words.of(
                                "checkpoint.activations",
                                Wording.plain(device.use().activations())));
        lines.result(new Bytes(pool.size().count() / estimate.devices().size()));
        lines.step(Words.of("checkpoint.blocks"));
        lines.result("= " + Words.counted("tokens", pool.tokens(), Wording.grouped(pool.tokens())));
        lines.step("÷ " + Words.of("checkpoint.each", Wording.tokens(estimate.contextPerSlot())));
        lines.result("= " + Words.of("checkpoint.wait", Held.conversations(pool)));
    }

    private void weights() {
        var file = estimate.scenario().weights();
        lines.heading(Words.of("checkpoint.tensors", file.type().label()));
        lines.result(file.size());
        lines.step(Words.of("steps.weights.values", Wording.grouped(file.count())));
        lines.result("= " + Words.of("steps.weights.bits", Wording.bits(file.bits())));
        int gpus = estimate.devices().size();
        if (gpus > 1) {
            lines.step("÷ " + Words.of("checkpoint.gpus", gpus));
            lines.result(estimate.devices().getFirst().use().weights());
        }
        lines.note(Words.of("checkpoint.all"));
    }

    private void activations() {
        lines.heading(Words.of("checkpoint.prompt"));
        lines.step(
                Words.of("checkpoint.piece", Wording.grouped(estimate.scenario().batch().batch())));
        lines.result(estimate.devices().getFirst().use().activations());
        lines.note(
                estimate.holding() instanceof Holding.Pool
                        ? Words.of("checkpoint.peak.pool")
                        : Words.of("checkpoint.peak"));
    }

    private void runtime() {
        lines.heading(Words.of("checkpoint.kept"));
        for (DeviceUse device : estimate.devices()) {
            lines.step("+ " + Wording.plain(device.use().runtime()));
            lines.step(
                    "  "
                            + Words.of(
                                    "steps.runtime.seen",
                                    Wording.small(device.least().runtime()),
                                    Wording.small(device.most().runtime())));
        }
        lines.result(estimate.onDevices().runtime());
        lines.note(
                estimate.holding() instanceof Holding.Pool
                        ? Words.of("checkpoint.runtime.pool")
                        : Words.of("checkpoint.runtime.driver"));
    }
}
