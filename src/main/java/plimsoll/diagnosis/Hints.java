package plimsoll.diagnosis;

import static plimsoll.diagnosis.Cure.Advice.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import plimsoll.diagnosis.Cure.Advice;

/// What to do about a cause beside changing the scenario, or where no scenario is known.
final class Hints {
    private Hints() {}

    /// What cures the cause whatever the scenario; it comes before all levers.
    static List<Cure> first(Cause cause) {
        boolean copies =
                reasons(cause).stream().anyMatch(reason -> reason instanceof Reason.Copies);
        return copies || cause instanceof Cause.Retried
                ? List.of(new Cure.Hint(ONE_COPY, copies))
                : List.of();
    }

    /// What helps where levers are not known.
    static List<Cure> instead(Cause cause) {
        return advice(cause).map(advice -> (Cure) new Cure.Hint(advice, false)).toList();
    }

    /// What helps beside levers.
    static List<Cure> beside(Cause cause) {
        return switch (cause) {
            case Cause.Compute _, Cause.Cache _, Cause.Weights _, Cause.Later _ ->
                    List.of(new Cure.Hint(FREE_DEVICE, false));
            default -> List.of();
        };
    }

    private static List<Reason> reasons(Cause cause) {
        return switch (cause) {
            case Cause.Compute compute -> compute.reasons();
            case Cause.Limit limit -> limit.reasons();
            default -> List.of();
        };
    }

    private static Stream<Advice> advice(Cause cause) {
        return switch (cause) {
            case Cause.Fine _, Cause.Retried _, Cause.Unknown _, Cause.Crash _ -> Stream.empty();
            case Cause.Compute compute -> ofCompute(compute.reasons());
            case Cause.Limit limit -> ofLimit(limit);
            case Cause.Cache _ ->
                    Stream.of(SHORTER_CONTEXT, QUANTIZED_CACHE, FEWER_LAYERS, FREE_DEVICE);
            case Cause.Weights _ -> Stream.of(FEWER_LAYERS, SMALLER_WEIGHTS, FREE_DEVICE);
            case Cause.Later _ ->
                    Stream.of(LESS_TO_SPARE, SHORTER_CONTEXT, SMALLER_MICRO_BATCH, FEWER_LAYERS);
            case Cause.SystemMemory _ -> Stream.of(SMALLER_WEIGHTS, FREE_MEMORY);
            case Cause.Pinned _ -> Stream.of(AUTOMATIC_LAYERS, FEWER_LAYERS, SHORTER_CONTEXT);
            case Cause.WorkingSet _ -> Stream.of(SHORTER_CONTEXT, SMALLER_WEIGHTS, FREE_DEVICE);
            case Cause.TooLong _ -> Stream.of(SHORTER_REQUESTS, LARGER_SHARE, FP8_CACHE);
            case Cause.NoRoom _ -> Stream.of(LARGER_SHARE, SHORTER_REQUESTS, SMALLER_WEIGHTS);
            case Cause.WarmUp _ -> Stream.of(FEWER_REQUESTS, SMALLER_SHARE);
            case Cause.Torch _ -> Stream.of(SMALLER_SHARE, FREE_DEVICE, NO_GRAPHS, FEWER_REQUESTS);
        };
    }

    private static Stream<Advice> ofCompute(List<Reason> reasons) {
        var advice = new ArrayList<Advice>();
        if (reasons.stream().anyMatch(reason -> reason instanceof Reason.NoFlash)) {
            advice.add(FLASH_ATTENTION);
        }
        advice.addAll(List.of(SMALLER_MICRO_BATCH, SHORTER_CONTEXT, FEWER_LAYERS, FREE_DEVICE));
        return advice.stream();
    }

    private static Stream<Advice> ofLimit(Cause.Limit limit) {
        return switch (limit.buffer()) {
            case WEIGHTS -> Stream.of(FEWER_LAYERS, SMALLER_WEIGHTS);
            case CACHE -> Stream.of(SHORTER_CONTEXT, QUANTIZED_CACHE);
            case COMPUTE, OUTPUT -> Stream.of(FLASH_ATTENTION, SMALLER_MICRO_BATCH);
        };
    }
}
