package plimsoll.viewmodel;

import java.util.List;
import java.util.Optional;
import plimsoll.core.Forecast;
import plimsoll.core.Lesson.Step;
import plimsoll.core.Lesson;
import plimsoll.core.Tokens;

/// A lesson while it is shown, at one of its steps. All curves are drawn up to the same context,
/// so that what moves from step to step is the memory and not the paper.
///
/// @param steps one or more
/// @param forecasts one for each step
/// @param index of the step that is shown
public record Played(List<Step> steps, List<Forecast> forecasts, int index) {
    public Played {
        steps = List.copyOf(steps);
        forecasts = List.copyOf(forecasts);
        if (index < 0 || index >= steps.size() || steps.size() != forecasts.size()) {
            throw new IllegalArgumentException("no step " + index + " of " + steps.size());
        }
    }

    /// `lesson` at its first step.
    ///
    /// @param lesson one step or more
    public static Played of(Lesson lesson) {
        var forecasts = lesson.steps().stream().map(s -> Forecast.of(s.scenario())).toList();
        var longest =
                forecasts.stream().map(f -> f.curve().longest()).reduce(Tokens.NONE, Tokens::max);
        return new Played(lesson.steps(), forecasts.stream().map(f -> f.upTo(longest)).toList(), 0);
    }

    /// At the step `by` further on; at the first or the last where there are no more.
    public Played moved(int by) {
        return new Played(steps, forecasts, Math.clamp((long) index + by, 0, steps.size() - 1));
    }

    public Step step() {
        return steps.get(index);
    }

    public Forecast forecast() {
        return forecasts.get(index);
    }

    /// What the step before showed.
    public Optional<Forecast> before() {
        return index == 0 ? Optional.empty() : Optional.of(forecasts.get(index - 1));
    }

    /// What is new since the step before.
    public Optional<Spotlight> spotlight() {
        return before().map(one -> Spotlight.of(one, forecast()));
    }

    /// The step as if it were planned for by itself.
    public Outlook outlook() {
        return new Outlook(forecast(), Optional.empty(), List.of());
    }

    /// What stands over the step; where it has no name, what its chart shows.
    public String title() {
        return step().name().isBlank() ? SlideText.title(outlook()) : step().name();
    }
}
