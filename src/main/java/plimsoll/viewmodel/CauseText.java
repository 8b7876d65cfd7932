package plimsoll.viewmodel;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import plimsoll.core.Bytes;
import plimsoll.core.Tokens;
import plimsoll.diagnosis.Buffer;
import plimsoll.diagnosis.Cause;
import plimsoll.diagnosis.Reason;

/// The cause of a failed load in plain words.
public final class CauseText {
    private CauseText() {}

    /// A sentence or two.
    public static String of(Cause cause) {
        return switch (cause) {
            case Cause.Fine(var taken) -> fine(taken);
            case Cause.Unknown() ->
                    "The log does not show what failed; lines before it, or the end of it, would.";
            case Cause.Crash() ->
                    "The program stopped at a check of its own, not for want of memory.";
            case Cause.Compute(var size, var device, var reasons) ->
                    "The compute buffer" + unfit(size, device) + because(reasons);
            case Cause.Retried(var size, var device) ->
                    "The compute buffer"
                            + unfit(size, device)
                            + " with several batches under way at once; llama.cpp tried again with"
                            + " one, and went on. It is no fault.";
            case Cause.Cache cache -> cache(cache);
            case Cause.Weights(var size, var device, var layers) ->
                    "The weights" + layers(layers) + unfit(size, device) + ".";
            case Cause.Limit limit -> limit(limit);
            case Cause.Later(var size, var device) -> later(size, device);
            default -> ofEngine(cause);
        };
    }

    private static String fine(Bytes taken) {
        return taken.count() == 0
                ? "Nothing failed in what this log shows."
                : "Everything that this log shows was allocated: "
                        + Wording.gib(taken)
                        + " on the GPUs.";
    }

    private static String unfit(Optional<Bytes> size, String device) {
        return size.map(amount -> " of " + Wording.memory(amount)).orElse("")
                + " did not fit"
                + on(device);
    }

    private static String on(String device) {
        if (device.isEmpty()) {
            return "";
        }
        return " on " + (Character.isDigit(device.charAt(0)) ? "GPU " : "") + device;
    }

    private static String layers(OptionalLong layers) {
        return layers.isPresent()
                ? " of " + Wording.counted((int) layers.getAsLong(), "layer")
                : "";
    }

    private static String cache(Cause.Cache cache) {
        String what = "The KV cache" + unfit(cache.size(), cache.device());
        Optional<Tokens> context = cache.context().filter(tokens -> tokens.count() > 0);
        if (context.isEmpty()) {
            return what + "; the context is too long for what the weights leave.";
        }
        String tokens = Wording.tokens(context.get()) + " tokens";
        return cache.size().isEmpty()
                ? what + ": " + tokens + " of context."
                : "%s: %s at %s each."
                        .formatted(
                                what,
                                tokens,
                                Wording.memory(
                                        new Bytes(
                                                cache.size().get().count()
                                                        / context.get().count())));
    }

    private static String limit(Cause.Limit limit) {
        return "One buffer"
                + limit.size().map(size -> " of " + Wording.memory(size)).orElse("")
                + on(limit.device())
                + " ("
                + buffer(limit.buffer())
                + ") is more than the driver gives in one piece, however much memory is free"
                + because(limit.reasons());
    }

    private static String later(Optional<Bytes> size, String device) {
        return "The load itself fitted, but with too little to spare: memory ran out later, while"
                + " it was working"
                + size.map(amount -> " (" + Wording.memory(amount) + " more" + on(device) + ")")
                        .orElse("")
                + ".";
    }

    /// A buffer in words.
    public static String buffer(Buffer buffer) {
        return switch (buffer) {
            case WEIGHTS -> "weights";
            case CACHE -> "KV cache";
            case COMPUTE -> "compute buffer";
            case OUTPUT -> "output buffer";
        };
    }

    private static String because(List<Reason> reasons) {
        if (reasons.isEmpty()) {
            return ".";
        }
        return reasons.stream()
                .map(CauseText::reason)
                .collect(Collectors.joining(", and because ", ", because ", "."));
    }

    private static String reason(Reason reason) {
        return switch (reason) {
            case Reason.Copies(int copies, boolean byHand) ->
                    "llama.cpp keeps "
                            + copies
                            + " copies of all inputs for pipeline parallelism over several GPUs"
                            + (byHand
                                    ? ", and of the tensors that were put on the host by hand too"
                                    : "");
            case Reason.NoFlash(var scores, var context) -> noFlash(scores, context);
            case Reason.MicroBatch(int tokens) ->
                    Wording.grouped(tokens) + " tokens are computed at once (-ub)";
            case Reason.HostCache() -> "a KV cache on the host passes through it";
            case Reason.HostWeights() -> "weights on the host pass through it";
            case Reason.Full(var taken) -> Wording.gib(taken) + " of the GPU were taken by then";
        };
    }

    private static String noFlash(Bytes scores, Tokens context) {
        return scores.count() == 0
                ? "flash attention was off"
                : "flash attention was off: the scores of attention over "
                        + Wording.tokens(context)
                        + " tokens are "
                        + Wording.memory(scores)
                        + " alone";
    }

    private static String ofEngine(Cause cause) {
        return switch (cause) {
            case Cause.SystemMemory() ->
                    "The computer's own memory is too small for what does not go to the GPU.";
            case Cause.Pinned() ->
                    "The automatic fit may not change what was asked for: the number of GPU layers"
                            + " was set by hand, and with it the load does not fit.";
            case Cause.WorkingSet() ->
                    "The load takes more than macOS leaves to the GPU (its working set).";
            case Cause.TooLong long_ -> tooLong(long_);
            case Cause.NoRoom(var share) ->
                    "Weights and activations leave nothing for the KV cache of what vLLM may take"
                            + share(share.isPresent(), share.orElse(0))
                            + ".";
            case Cause.WarmUp() ->
                    "vLLM ran out of memory while it tried as many requests at once as it allows:"
                            + " their logits are requests × vocabulary.";
            case Cause.Torch torch -> torch(torch);
            default -> "";
        };
    }

    private static String tooLong(Cause.TooLong cause) {
        String asked =
                cause.asked().isPresent()
                        ? " of " + Wording.grouped(cause.asked().getAsLong()) + " tokens"
                        : "";
        String fits =
                cause.fitting().isPresent()
                        ? Wording.grouped(cause.fitting().getAsLong()) + " tokens"
                        : cause.available().map(Wording::gib).orElse("less");
        return "The longest request"
                + asked
                + " does not fit into the KV cache: weights and activations leave room for "
                + fits
                + ".";
    }

    private static String share(boolean known, double share) {
        return known ? " (" + Wording.percent(share) + " of the GPU)" : "";
    }

    private static String torch(Cause.Torch cause) {
        String asked = cause.asked().map(size -> " asked for " + Wording.memory(size)).orElse("");
        String free =
                cause.free().map(size -> " with " + Wording.memory(size) + " free").orElse("");
        String what = asked.isEmpty() ? " ran out of memory" : asked + free;
        return "PyTorch"
                + what
                + ": vLLM had taken its share"
                + share(cause.utilization().isPresent(), cause.utilization().orElse(0))
                + ", and what works beside it did not find room.";
    }
}
