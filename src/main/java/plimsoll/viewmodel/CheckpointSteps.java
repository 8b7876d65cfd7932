package plimsoll.viewmodel;

import java.util.List;
import java.util.Optional;
import plimsoll.core.Bytes;
import plimsoll.core.CachePart;
import plimsoll.core.DeviceUse;
import plimsoll.core.Estimate;
import plimsoll.core.Holding;
import plimsoll.core.Mixer;

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
            lines.step("= layers × bytes of a cell");
            lines.step(
                    "= %d × %s".formatted(part.layers(), Wording.grouped(part.perCell().count())));
            lines.result(part.perCell().times(part.layers()));
            lines.step("× %s cells%s".formatted(Wording.grouped(part.cells()), padding(part)));
            lines.result(part.size());
        }
        switch (estimate.holding()) {
            case Holding.Pool pool -> pool(pool);
            case Holding.Growing() ->
                    lines.note("Counted at the end of the conversation; it begins with nothing.");
            case Holding.Reserved() -> {}
        }
    }

    private static String kind(CachePart part) {
        return switch (part.mixer()) {
            case Mixer.Attention attention ->
                    "%d heads of %d, bytes per token"
                            .formatted(attention.kvHeads(), attention.keyLength());
            case Mixer.Latent _ -> "Latent (MLA) bytes per token";
            case Mixer.Recurrent _, Mixer.None _ -> "State, whatever the context";
        };
    }

    /// Where a part is more than its cells: pages are of one size, newest tokens stay whole.
    private static String padding(CachePart part) {
        long cells = part.perCell().times(part.layers()).times(part.cells()).count();
        long more = part.size().count() - cells;
        return more > 0 ? ", + " + Wording.plain(new Bytes(more)) + " beside" : "";
    }

    private void pool(Holding.Pool pool) {
        DeviceUse device = estimate.tightest();
        lines.heading("The pool, on each GPU");
        lines.step(
                "%s × %s"
                        .formatted(
                                Wording.percent(estimate.scenario().cache().utilization()),
                                Wording.plain(device.gpu().memory())));
        lines.step("− " + Wording.plain(device.use().weights()) + " weights");
        lines.step("− " + Wording.plain(device.use().runtime()) + " runtime");
        lines.step("− " + Wording.plain(device.use().activations()) + " activations");
        lines.result(new Bytes(pool.size().count() / estimate.devices().size()));
        lines.step("in whole blocks of 16 tokens:");
        lines.result("= " + Wording.grouped(pool.tokens()) + " tokens");
        lines.step("÷ %s a conversation:".formatted(Wording.tokens(estimate.contextPerSlot())));
        lines.result("= " + Held.conversations(pool) + " at a time; others wait");
    }

    private void weights() {
        var file = estimate.scenario().weights();
        lines.heading("Tensors of a %s checkpoint".formatted(file.type().label()));
        lines.result(file.size());
        lines.step("× 8 ÷ " + Wording.grouped(file.count()) + " values");
        lines.result("= " + Wording.bits(file.bits()) + " bits per weight");
        int gpus = estimate.devices().size();
        if (gpus > 1) {
            lines.step("÷ %d GPUs".formatted(gpus));
            lines.result(estimate.devices().getFirst().use().weights());
        }
        lines.note("All of it is on the GPU, embeddings too.");
    }

    private void activations() {
        lines.heading("At most, while a prompt is read");
        lines.step(
                "%s tokens of it at once"
                        .formatted(Wording.grouped(estimate.scenario().batch().batch())));
        lines.result(estimate.devices().getFirst().use().activations());
        lines.note(
                estimate.holding() instanceof Holding.Pool
                        ? "The widest layer, and the logits of every conversation ten times over,"
                                + " to sort them. vLLM measures it at its start."
                        : "The widest layer, one layer's cache while it is copied, and what"
                                + " attention makes of it.");
    }

    private void runtime() {
        lines.heading("Kept beside tensors");
        for (DeviceUse device : estimate.devices()) {
            lines.step("+ " + Wording.plain(device.use().runtime()));
            lines.step(
                    "  seen: %s to %s"
                            .formatted(
                                    Wording.mib(device.least().runtime()),
                                    Wording.mib(device.most().runtime())));
        }
        lines.result(estimate.onDevices().runtime());
        lines.note(
                estimate.holding() instanceof Holding.Pool
                        ? "What vLLM finds taken that is not PyTorch's. Its own context comes on"
                                + " top of the share."
                        : "The driver's context, kernels and workspaces.");
    }
}
