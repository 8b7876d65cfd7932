package plimsoll.cli;

import java.util.Optional;
import java.util.stream.IntStream;
import plimsoll.core.Curve;
import plimsoll.core.LargestContext;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.view.Slide;
import plimsoll.view.Theme;
import plimsoll.view.chart.ChartModel;
import plimsoll.view.chart.Side;

/// The slide that shows one scenario or two over the context.
final class ChartSlide {
    private static final int POINTS = 129;
    private static final int SHORTEST = 8192;
    private static final int STEP = 4096;

    private final Sides sides;
    private final Tokens horizon;

    private ChartSlide(Sides sides) {
        this.sides = sides;
        this.horizon = horizon(sides);
    }

    /// @param title the message; nothing: the one that the figures suggest
    static Slide of(Sides sides, Optional<String> title, Slide.Size size, Theme theme) {
        return new Slide(
                title.orElseGet(() -> SlideText.title(sides)),
                SlideText.subtitle(sides),
                SlideText.source(),
                new ChartSlide(sides).chart(),
                size,
                theme);
    }

    private ChartModel chart() {
        Scenario main = sides.main();
        return new ChartModel(
                side(sides.mainName(), main),
                sides.other().map(other -> side(sides.otherName(), other)),
                sides.asked().map(this::cursor),
                main.rig().capacity(),
                SlideText.capacity(main.rig()),
                main.model().trainedContext());
    }

    private Side side(String name, Scenario scenario) {
        return new Side(name, Curve.of(scenario, horizon, POINTS), LargestContext.of(scenario));
    }

    private ChartModel.Cursor cursor(Tokens asked) {
        Scenario scenario = sides.main().withContext(asked);
        Tokens step = new Tokens(scenario.engine().contextStep(scenario));
        return new ChartModel.Cursor(asked, scenario.estimate().onDevices(), step);
    }

    /// Far enough to see where both run out, no further than a model was trained for, and always as
    /// far as the context asked for.
    private static Tokens horizon(Sides sides) {
        long largest = most(sides.all().mapToInt(s -> LargestContext.of(s).count()));
        int trained = most(sides.all().mapToInt(s -> s.model().trainedContext().count()));
        long telling = Math.max(SHORTEST, Math.ceilDiv(largest * 5 / 4, STEP) * STEP);
        return new Tokens((int) Math.min(trained, telling)).max(sides.asked().orElse(Tokens.NONE));
    }

    private static int most(IntStream counts) {
        return counts.max().orElse(0);
    }
}
