package plimsoll.diagnosis;

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
                ? List.of(new Cure.Hint(Advice.ONE_COPY, copies))
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
                    List.of(new Cure.Hint(Advice.FREE_DEVICE, false));
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
            case Cause.Compute compute -> ofCompute(compute.reasons());
            case Cause.Limit limit -> ofLimit(limit);
            case Cause.Cache _ ->
                    Stream.of(
                            Advice.SHORTER_CONTEXT,
                            Advice.QUANTIZED_CACHE,
                            Advice.FEWER_LAYERS,
                            Advice.FREE_DEVICE);
            case Cause.Weights _ ->
                    Stream.of(Advice.FEWER_LAYERS, Advice.SMALLER_WEIGHTS, Advice.FREE_DEVICE);
            case Cause.Later _ ->
                    Stream.of(
                            Advice.LESS_TO_SPARE,
                            Advice.SHORTER_CONTEXT,
                            Advice.SMALLER_MICRO_BATCH,
                            Advice.FEWER_LAYERS);
            case Cause.SystemMemory _ -> Stream.of(Advice.SMALLER_WEIGHTS, Advice.FREE_MEMORY);
            case Cause.Pinned _ ->
                    Stream.of(Advice.AUTOMATIC_LAYERS, Advice.FEWER_LAYERS, Advice.SHORTER_CONTEXT);
            case Cause.WorkingSet _ ->
                    Stream.of(Advice.SHORTER_CONTEXT, Advice.SMALLER_WEIGHTS, Advice.FREE_DEVICE);
            default -> ofVllm(cause);
        };
    }

    private static Stream<Advice> ofVllm(Cause cause) {
        return switch (cause) {
            case Cause.TooLong _ ->
                    Stream.of(Advice.SHORTER_REQUESTS, Advice.LARGER_SHARE, Advice.FP8_CACHE);
            case Cause.NoRoom _ ->
                    Stream.of(Advice.LARGER_SHARE, Advice.SHORTER_REQUESTS, Advice.SMALLER_WEIGHTS);
            case Cause.WarmUp _ -> Stream.of(Advice.FEWER_REQUESTS, Advice.SMALLER_SHARE);
            case Cause.Torch _ ->
                    Stream.of(
                            Advice.SMALLER_SHARE,
                            Advice.FREE_DEVICE,
                            Advice.NO_GRAPHS,
                            Advice.FEWER_REQUESTS);
            default -> Stream.empty();
        };
    }

    private static Stream<Advice> ofCompute(List<Reason> reasons) {
        var advice = new ArrayList<Advice>();
        if (reasons.stream().anyMatch(reason -> reason instanceof Reason.NoFlash)) {
            advice.add(Advice.FLASH_ATTENTION);
        }
        advice.addAll(
                List.of(
                        Advice.SMALLER_MICRO_BATCH,
                        Advice.SHORTER_CONTEXT,
                        Advice.FEWER_LAYERS,
                        Advice.FREE_DEVICE));
        return advice.stream();
    }

    private static Stream<Advice> ofLimit(Cause.Limit limit) {
        return switch (limit.buffer()) {
            case WEIGHTS -> Stream.of(Advice.FEWER_LAYERS, Advice.SMALLER_WEIGHTS);
            case CACHE -> Stream.of(Advice.SHORTER_CONTEXT, Advice.QUANTIZED_CACHE);
            case COMPUTE, OUTPUT -> Stream.of(Advice.FLASH_ATTENTION, Advice.SMALLER_MICRO_BATCH);
        };
    }
}
