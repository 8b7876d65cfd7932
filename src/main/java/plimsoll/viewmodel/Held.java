package plimsoll.viewmodel;

import java.util.Optional;
import plimsoll.core.Bytes;
import plimsoll.core.Estimate;
import plimsoll.core.Fit;
import plimsoll.core.Holding;
import plimsoll.core.Part;
import plimsoll.core.WeightFile;

/// What is said where an engine does not reserve its caches at load.
final class Held {
    private Held() {}

    /// ` · the pool holds 460 496 tokens, 3.51 conversations of 131 072`.
    static String note(Estimate estimate) {
        return switch (estimate.holding()) {
            case Holding.Reserved() -> "";
            case Holding.Growing() -> " · counted at the end: the cache grows as you chat";
            case Holding.Pool pool ->
                    " · the pool holds %s tokens, %s conversations of %s"
                            .formatted(
                                    Wording.grouped(pool.tokens()),
                                    conversations(pool),
                                    Wording.tokens(estimate.contextPerSlot()));
        };
    }

    /// Rounded down: a part of a conversation does not start.
    static String conversations(Holding.Pool pool) {
        double hundredths = Math.floor(pool.conversations() * 100) / 100;
        return Wording.shortest(hundredths);
    }

    /// What a conversation does to the memory; nothing where it is reserved.
    static Optional<String> chat(Chat chat) {
        Estimate estimate = chat.estimate();
        return switch (estimate.holding()) {
            case Holding.Reserved() -> Optional.empty();
            case Holding.Growing() -> Optional.of(growing(estimate));
            case Holding.Pool pool -> Optional.of(pooled(estimate, pool));
        };
    }

    private static String growing(Estimate estimate) {
        Bytes end = estimate.onDevices().total();
        String from = Wording.gibNumber(end.less(estimate.onDevices().kvCache()));
        return estimate.fit() instanceof Fit.TooBig
                ? "VRAM climbs from %s GiB as the cache grows and runs out before %s."
                        .formatted(from, Wording.gib(end))
                : "VRAM climbs from %s to %s as the cache grows with the conversation."
                        .formatted(from, Wording.gib(end));
    }

    private static String pooled(Estimate estimate, Holding.Pool pool) {
        return pool.conversations() < 1
                ? "vLLM does not start: its pool is too small for one such conversation."
                : "VRAM stays at %s, whatever is said: blocks of a pool of %s are taken."
                        .formatted(Wording.gib(estimate.capacity()), Wording.gib(pool.size()));
    }

    /// How sure a part is.
    static String reason(Part part, Estimate estimate) {
        boolean pool = estimate.holding() instanceof Holding.Pool;
        return switch (part) {
            case WEIGHTS ->
                    estimate.scenario().weights().origin() == WeightFile.Origin.FILE
                            ? "Every tensor, from the file's own header."
                            : "The usual mix of such a checkpoint, over the model's tensors.";
            case RUNTIME ->
                    pool
                            ? "What is not PyTorch's, as logs of vLLM show it."
                            : "The driver's context and workspaces; hardly anybody publishes it.";
            case ACTIVATIONS ->
                    pool
                            ? "vLLM measures it at its start; here it is worked out from shapes."
                            : "Worked out from shapes; the allocator may keep more than that.";
            case KV_CACHE -> "Cells, layers and bytes as the engine rounds them.";
        };
    }

    static String heading(Estimate estimate) {
        return "No loads with %s were measured".formatted(estimate.scenario().engine().name());
    }
}
