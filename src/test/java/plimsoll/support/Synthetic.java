package plimsoll.support;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import plimsoll.core.Bytes;
import plimsoll.core.Curve;
import plimsoll.core.MemoryUse;
import plimsoll.core.Tokens;
import plimsoll.view.chart.BarModel;
import plimsoll.view.chart.ChartModel;
import plimsoll.view.chart.Side;
import plimsoll.viewmodel.Beyond;

/// Charts of made-up figures: constant weights, runtime and activations, and a cache that grows by
/// the same with each token.
public record Synthetic(double weights, double perToken, int longest) {
    public static final Bytes CAPACITY = Bytes.ofMiB(12282);
    public static final Synthetic F16 = new Synthetic(8.38, 160, 40960);
    public static final Synthetic Q8 = new Synthetic(8.38, 85, 40960);

    private static final int POINTS = 129;
    private static final int STEP = 256;

    public MemoryUse at(Tokens context) {
        return new MemoryUse(
                gib(weights),
                gib(0.5),
                gib(0.3),
                new Bytes((long) (perToken * 1024 * context.count())));
    }

    public Curve curve() {
        return new Curve(
                IntStream.range(0, POINTS)
                        .mapToObj(i -> new Tokens((int) ((long) longest * i / (POINTS - 1))))
                        .map(this::point)
                        .toList());
    }

    public Side side(String name) {
        int steps = 0;
        while (steps < Tokens.MAX.count() / STEP && fits((steps + 1) * STEP)) {
            steps++;
        }
        return new Side(name, curve(), new Tokens(steps * STEP), Beyond.OOM);
    }

    public ChartModel chart(int context) {
        return new ChartModel(
                side("f16"),
                Optional.empty(),
                Optional.of(cursor(context)),
                List.of(),
                CAPACITY,
                "RTX 4070 Ti · 12 282 MiB",
                new Tokens(40960));
    }

    public ChartModel compared(int context, Synthetic other) {
        return new ChartModel(
                side("q8_0"),
                Optional.of(other.side("f16")),
                context == 0 ? Optional.empty() : Optional.of(cursor(context)),
                List.of(),
                CAPACITY,
                "RTX 4070 Ti · 12 282 MiB",
                new Tokens(40960));
    }

    /// The chart with a load measured at half the context that is looked at, a GiB above the curve.
    public ChartModel measured(int context) {
        var bare = chart(context);
        var half = new Tokens(context / 2);
        return new ChartModel(
                bare.main(),
                bare.other(),
                bare.cursor(),
                List.of(new ChartModel.Load(half, at(half).total().plus(Bytes.ofGiB(1)))),
                bare.capacity(),
                bare.capacityLabel(),
                bare.trained());
    }

    public BarModel bar(int context) {
        return BarModel.of(List.of(row("", context)));
    }

    public BarModel.Row row(String name, int context) {
        return new BarModel.Row(name, at(new Tokens(context)), CAPACITY);
    }

    private ChartModel.Cursor cursor(int context) {
        return new ChartModel.Cursor(
                new Tokens(context), at(new Tokens(context)), new Tokens(STEP));
    }

    private boolean fits(int context) {
        return at(new Tokens(context)).total().compareTo(CAPACITY) <= 0;
    }

    private Curve.Point point(Tokens context) {
        var use = at(context);
        long doubt = use.activations().count() / 2 + use.kvCache().count() / 50;
        var total = use.total();
        return new Curve.Point(
                context, use, total.less(new Bytes(doubt)), total.plus(new Bytes(doubt)));
    }

    private static Bytes gib(double gib) {
        return new Bytes(Math.round(gib * (1L << 30)));
    }
}
