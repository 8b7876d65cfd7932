package plimsoll.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import plimsoll.core.BatchOptions;
import plimsoll.core.Bytes;
import plimsoll.core.FlashAttention;
import plimsoll.core.Tokens;
import plimsoll.log.Load;

/// Finds out what makes a compute buffer as large as it is.
final class Reasons {
    /// A part of the buffer is a reason if it is as much of it.
    private static final double MUCH = 0.4;

    /// More reasons explain nothing.
    private static final int MOST = 2;

    private final Load load;
    private final Settings settings;
    private final long size;

    private Reasons(Load load, Bytes size) {
        this.load = load;
        this.settings = new Settings(load);
        this.size = size.count();
    }

    /// The reasons, the strongest first.
    ///
    /// @param size of the buffer
    static List<Reason> of(Load load, Bytes size) {
        var reasons = new Reasons(load, size);
        var found = new ArrayList<Reason>();
        reasons.copies().ifPresent(found::add);
        reasons.noFlash().ifPresent(found::add);
        reasons.microBatch().ifPresent(found::add);
        reasons.onHost().ifPresent(found::add);
        if (found.isEmpty()) {
            reasons.full().ifPresent(found::add);
        }
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private Optional<Reason> copies() {
        long copies = load.graph().whole("pipeline_n_copies").orElse(1);
        return copies > 1
                ? Optional.of(new Reason.Copies((int) Math.min(copies, 64), Doubts.isByHand(load)))
                : Optional.empty();
    }

    private Optional<Reason> noFlash() {
        if (settings.flash() != FlashAttention.OFF) {
            return Optional.empty();
        }
        Tokens context = settings.context().orElse(Tokens.NONE);
        OptionalLong heads = heads();
        long scores = Float.BYTES * heads.orElse(0) * settings.batch().ubatch() * context.count();
        return heads.isEmpty() || scores >= MUCH * size
                ? Optional.of(new Reason.NoFlash(new Bytes(scores), context))
                : Optional.empty();
    }

    /// Heads of the layer that has most.
    private OptionalLong heads() {
        return load.model().wholes("n_head").stream()
                .filter(count -> count > 0 && count <= 1024)
                .mapToLong(Long::longValue)
                .max();
    }

    private Optional<Reason> microBatch() {
        int tokens = settings.batch().ubatch();
        return tokens > BatchOptions.DEFAULT.ubatch()
                ? Optional.of(new Reason.MicroBatch(tokens))
                : Optional.empty();
    }

    private Optional<Reason> onHost() {
        boolean cache = load.buffers().kv().stream().anyMatch(buffer -> !buffer.onDevice());
        if (cache) {
            return Optional.of(new Reason.HostCache());
        }
        boolean weights =
                load.offloaded().map(some -> some.layers() < some.of()).orElse(false)
                        || Doubts.isByHand(load);
        return weights ? Optional.of(new Reason.HostWeights()) : Optional.empty();
    }

    private Optional<Reason> full() {
        Bytes taken = Printed.on(load, Printed.failedOn(load));
        return taken.count() > 0 ? Optional.of(new Reason.Full(taken)) : Optional.empty();
    }
}
