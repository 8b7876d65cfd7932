package plimsoll.viewmodel;

import java.util.List;
import java.util.Optional;
import plimsoll.core.Bytes;
import plimsoll.core.Tokens;
import plimsoll.diagnosis.Buffer;
import plimsoll.diagnosis.Cause;
import plimsoll.diagnosis.Reason;
import plimsoll.words.Words;

/// The cause of a failed load in plain words.
public final class CauseText {
    private CauseText() {}

    /// A sentence or two.
    public static String of(Cause cause) {
        return switch (cause) {
            case Cause.Fine(var taken) -> fine(taken);
            case Cause.Unknown() -> Words.of("cause.unknown");
            case Cause.Crash() -> Words.of("cause.crash");
            case Cause.Compute(var size, var device, var reasons) ->
                    because(unfit(Buffer.COMPUTE, size, device), reasons);
            case Cause.Retried(var size, var device) ->
                    Words.of("cause.retried", unfit(Buffer.COMPUTE, size, device));
            case Cause.Cache cache -> cache(cache);
            case Cause.Weights weights -> weights(weights) + ".";
            case Cause.Limit limit -> limit(limit);
            case Cause.Later(var size, var device) -> later(size, device);
            default -> ofEngine(cause);
        };
    }

    private static String fine(Bytes taken) {
        return taken.count() == 0
                ? Words.of("cause.fine")
                : Words.of("cause.allocated", Wording.gib(taken));
    }

    private static String unfit(Buffer buffer, Optional<Bytes> size, String device) {
        return unfit(buffer, Words.named("cause.thing", buffer), size, device);
    }

    /// `The KV cache of 2.5 GiB did not fit on GPU 0`.
    private static String unfit(Buffer buffer, String name, Optional<Bytes> size, String device) {
        String sized = sized(name, size);
        return device.isEmpty()
                ? Words.named("cause.unfit", buffer, sized)
                : Words.named("cause.unfitOn", buffer, sized, place(device));
    }

    private static String sized(String name, Optional<Bytes> size) {
        return size.map(amount -> Words.of("cause.sized", name, Wording.memory(amount)))
                .orElse(name);
    }

    /// `GPU 0`, `CUDA0`.
    private static String place(String device) {
        return (Character.isDigit(device.charAt(0)) ? "GPU " : "") + device;
    }

    private static String weights(Cause.Weights cause) {
        long layers = cause.layers().orElse(0);
        String name =
                cause.layers().isPresent()
                        ? Words.counted("cause.layers", layers, layers)
                        : Words.named("cause.thing", Buffer.WEIGHTS);
        return unfit(Buffer.WEIGHTS, name, cause.size(), cause.device());
    }

    private static String cache(Cause.Cache cache) {
        String what = unfit(Buffer.CACHE, cache.size(), cache.device());
        Optional<Tokens> context = cache.context().filter(tokens -> tokens.count() > 0);
        if (context.isEmpty()) {
            return Words.of("cause.tooLongContext", what);
        }
        String tokens = Wording.tokens(context.get());
        return cache.size()
                .map(size -> new Bytes(size.count() / context.get().count()))
                .map(each -> Words.of("cause.each", what, tokens, Wording.memory(each)))
                .orElseGet(() -> Words.of("cause.context", what, tokens));
    }

    private static String limit(Cause.Limit limit) {
        String sized = sized(Words.of("cause.oneBuffer"), limit.size());
        String name =
                limit.device().isEmpty()
                        ? sized
                        : Words.of("cause.on", sized, place(limit.device()));
        return because(Words.of("cause.limit", name, buffer(limit.buffer())), limit.reasons());
    }

    private static String later(Optional<Bytes> size, String device) {
        if (size.isEmpty()) {
            return Words.of("cause.later");
        }
        String amount = Wording.memory(size.get());
        return device.isEmpty()
                ? Words.of("cause.laterBy", amount)
                : Words.of("cause.laterOn", amount, place(device));
    }

    /// A buffer in words.
    public static String buffer(Buffer buffer) {
        return Words.named("cause.buffer", buffer);
    }

    private static String because(String what, List<Reason> reasons) {
        return reasons.stream()
                .map(CauseText::reason)
                .reduce((one, two) -> Words.of("cause.andBecause", one, two))
                .map(why -> Words.of("cause.because", what, why))
                .orElse(what + ".");
    }

    private static String reason(Reason reason) {
        return switch (reason) {
            case Reason.Copies(int copies, boolean byHand) ->
                    byHand
                            ? Words.of("reason.copiesByHand", copies)
                            : Words.of("reason.copies", copies);
            case Reason.NoFlash(var scores, var context) -> noFlash(scores, context);
            case Reason.MicroBatch(int tokens) ->
                    Words.counted("reason.microBatch", tokens, Wording.grouped(tokens));
            case Reason.HostCache() -> Words.of("reason.hostCache");
            case Reason.HostWeights() -> Words.of("reason.hostWeights");
            case Reason.Full(var taken) -> Words.of("reason.full", Wording.gib(taken));
        };
    }

    private static String noFlash(Bytes scores, Tokens context) {
        return scores.count() == 0
                ? Words.of("reason.noFlash")
                : Words.of("reason.scores", Wording.tokens(context), Wording.memory(scores));
    }

    private static String ofEngine(Cause cause) {
        return switch (cause) {
            case Cause.SystemMemory() -> Words.of("cause.systemMemory");
            case Cause.Pinned() -> Words.of("cause.pinned");
            case Cause.WorkingSet() -> Words.of("cause.workingSet");
            case Cause.TooLong request -> tooLong(request);
            case Cause.NoRoom(var share) ->
                    share.isEmpty()
                            ? Words.of("cause.noRoom")
                            : Words.of("cause.noRoomOf", Wording.percent(share.getAsDouble()));
            case Cause.NotFree(var share) ->
                    share.isEmpty()
                            ? Words.of("cause.notFree")
                            : Words.of("cause.notFreeOf", Wording.percent(share.getAsDouble()));
            case Cause.WarmUp() -> Words.of("cause.warmUp");
            case Cause.Torch torch -> torch(torch);
            default -> "";
        };
    }

    private static String tooLong(Cause.TooLong cause) {
        String room = room(cause);
        return cause.asked().isEmpty()
                ? Words.of("cause.request", room)
                : Words.of("cause.requestOf", Wording.grouped(cause.asked().getAsLong()), room);
    }

    /// What there is room for.
    private static String room(Cause.TooLong cause) {
        if (cause.fitting().isPresent()) {
            long tokens = cause.fitting().getAsLong();
            return Words.counted("tokens", tokens, Wording.grouped(tokens));
        }
        return cause.available().map(Wording::gib).orElseGet(() -> Words.of("cause.less"));
    }

    private static String torch(Cause.Torch cause) {
        String what =
                cause.asked()
                        .map(asked -> asked(asked, cause.free()))
                        .orElseGet(() -> Words.of("torch.out"));
        return cause.utilization().isEmpty()
                ? Words.of("torch.share", what)
                : Words.of(
                        "torch.shareOf", what, Wording.percent(cause.utilization().getAsDouble()));
    }

    private static String asked(Bytes asked, Optional<Bytes> free) {
        String size = Wording.memory(asked);
        return free.map(rest -> Words.of("torch.askedOf", size, Wording.memory(rest)))
                .orElseGet(() -> Words.of("torch.asked", size));
    }
}
