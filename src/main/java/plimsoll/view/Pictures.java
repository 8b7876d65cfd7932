package plimsoll.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.core.Bytes;
import plimsoll.core.Forecast;
import plimsoll.core.Measured;
import plimsoll.core.Setting;
import plimsoll.core.Tokens;
import plimsoll.view.chart.BarModel;
import plimsoll.view.chart.ChartModel;
import plimsoll.view.chart.Side;
import plimsoll.viewmodel.Beyond;
import plimsoll.viewmodel.Chat;
import plimsoll.viewmodel.Contrast;
import plimsoll.viewmodel.Outlook;
import plimsoll.viewmodel.Played;
import plimsoll.viewmodel.SlideText;
import plimsoll.viewmodel.Spotlight;
import plimsoll.viewmodel.Wording;
import plimsoll.words.Words;

/// What the drawn views make of an outlook: the same in the window, on a slide and from the
/// command line.
public final class Pictures {
    private Pictures() {}

    /// One bar, or two on one scale: the scenario that is compared with stands above.
    public static BarModel bar(Outlook outlook) {
        var rows = new ArrayList<BarModel.Row>();
        Contrast names = names(outlook);
        outlook.other().ifPresent(other -> rows.add(row(names.one(), other)));
        rows.add(row(outlook.other().isPresent() ? names.two() : "", outlook.shown()));
        return BarModel.of(rows);
    }

    /// One bar, with the cells that a conversation has filled after `minute`.
    static BarModel bar(Chat chat, double minute) {
        var estimate = chat.estimate();
        var filled = OptionalDouble.of(chat.filledAt(minute));
        return BarModel.of(
                List.of(new BarModel.Row("", estimate.onDevices(), estimate.capacity(), filled)));
    }

    /// The chart with the context that is looked at.
    public static ChartModel chart(Outlook outlook) {
        var estimate = outlook.shown().estimate();
        var scenario = estimate.scenario();
        var step = new Tokens(scenario.engine().contextStep(scenario));
        return chart(
                outlook,
                Optional.of(new ChartModel.Cursor(scenario.context(), estimate.onDevices(), step)));
    }

    /// The chart of a step of a lesson, with the point where the step before ran out.
    public static ChartModel chart(Played played) {
        var sides = played.forecasts().stream().map(Pictures::stepSide).toList();
        var before = played.before().map(Pictures::stepSide);
        return chart(played.outlook()).against(new ChartModel.Backdrop(before, sides));
    }

    private static Side stepSide(Forecast forecast) {
        return side(Contrast.cache(forecast.scenario().cache()), forecast);
    }

    /// The bar of a step of a lesson, on the scale of them all.
    public static BarModel bar(Played played) {
        var scale =
                played.forecasts().stream()
                        .map(forecast -> BarModel.of(List.of(row("", forecast))).scale())
                        .max(Comparator.naturalOrder())
                        .orElse(Bytes.ZERO);
        var changed = played.spotlight().flatMap(Spotlight::part);
        return new BarModel(List.of(row("", played.forecast()).leadingTo(changed)), scale);
    }

    /// A slide of a step of a lesson.
    public static Slide slide(Played played, Slide.Size size, Theme theme) {
        return slide(played.outlook(), played.title(), size, theme).with(chart(played));
    }

    /// A slide of the chart, where no context is looked at.
    public static Slide slide(Outlook outlook, String title, Slide.Size size, Theme theme) {
        return new Slide(
                title,
                SlideText.subtitle(outlook),
                SlideText.source(outlook.shown().scenario()),
                chart(outlook, Optional.empty()),
                size,
                theme);
    }

    private static ChartModel chart(Outlook outlook, Optional<ChartModel.Cursor> cursor) {
        var shown = outlook.shown();
        Contrast names = names(outlook);
        return new ChartModel(
                side(names.two(), shown),
                outlook.other().map(other -> side(names.one(), other)),
                cursor,
                outlook.measured().stream().map(Pictures::load).toList(),
                shown.estimate().capacity(),
                capacityLabel(shown),
                shown.scenario().model().trainedContext());
    }

    /// The driver is in no log of buffers; it is taken as it is estimated.
    private static ChartModel.Load load(Measured measured) {
        var estimate = measured.scenario().estimate();
        return new ChartModel.Load(
                estimate.context(), measured.buffers().plus(estimate.onDevices().runtime()));
    }

    private static Side side(String name, Forecast forecast) {
        return new Side(name, forecast.curve(), forecast.largest(), Beyond.of(forecast.estimate()));
    }

    private static BarModel.Row row(String name, Forecast forecast) {
        var estimate = forecast.estimate();
        return new BarModel.Row(name, estimate.onDevices(), estimate.capacity());
    }

    /// `RTX 4070 Ti · 12 282 MiB − 512 MiB`.
    private static String capacityLabel(Forecast forecast) {
        var scenario = forecast.scenario();
        var rig = scenario.rig();
        String memory = Wording.mib(rig);
        if (scenario.engine().settings().contains(Setting.UTILIZATION)) {
            String share = Wording.percent(scenario.cache().utilization());
            return Contrast.rig(scenario) + " · " + Words.of("chart.share", share, memory);
        }
        String reserve =
                rig.reserve().count() == 0
                        ? ""
                        : " − " + Words.of("chart.reserve", Wording.mib(rig.reserve()));
        return Contrast.rig(scenario) + " · " + memory + reserve;
    }

    private static Contrast names(Outlook outlook) {
        var shown = outlook.shown().scenario();
        String cache = Contrast.cache(shown.cache());
        return outlook.other()
                .map(other -> Contrast.of(other.scenario(), shown).brief())
                .orElse(new Contrast(cache, cache));
    }
}
