package plimsoll.view;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Slider;
import javafx.scene.layout.VBox;
import plimsoll.words.Words;

/// A slider over a list of things, in order of size.
final class StopSlider<T> extends VBox {
    /// Half of the thumb: how far the ends of its travel lie inside.
    static final double INSET = 9;

    /// So many stops the page keys go.
    private static final double PAGE = 3;

    private final Slider slider = new Slider();
    private final TickLabels labels = new TickLabels(INSET);
    private final Function<T, String> spoken;
    private List<T> stops = List.of();
    private boolean showing;

    /// @param id the slider's id
    /// @param name what it sets, for a screen reader
    /// @param spoken how a stop is called
    StopSlider(String id, String name, Function<T, String> spoken) {
        this.spoken = spoken;
        slider.setId(id);
        slider.setAccessibleRoleDescription(name);
        slider.setAccessibleHelp(Words.of("help.slider"));
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.getStyleClass().add("stop-slider");
        Pages.turn(slider, () -> PAGE);
        getStyleClass().add("tracked");
        getChildren().addAll(slider, labels);
    }

    /// Calls `chosen` with the stop that the person picks.
    void onChosen(Consumer<T> chosen) {
        slider.valueProperty()
                .subscribe(
                        (_, value) -> {
                            if (!showing && !stops.isEmpty()) {
                                chosen.accept(stops.get((int) Math.round(value.doubleValue())));
                            }
                        });
    }

    /// Offers `offered`, with the labels that `label` gives ("" for none).
    void offer(List<T> offered, Function<T, String> label) {
        if (offered.equals(stops)) {
            return;
        }
        stops = List.copyOf(offered);
        showing = true;
        slider.setMax(Math.max(1, stops.size() - 1));
        showing = false;
        labels.show(
                stops.stream()
                        .filter(stop -> !label.apply(stop).isEmpty())
                        .map(stop -> new TickLabels.Tick(place(stop), label.apply(stop)))
                        .toList());
    }

    /// Moves to `stop` without choosing it.
    void show(T stop) {
        showing = true;
        slider.setValue(Math.max(0, stops.indexOf(stop)));
        showing = false;
        slider.setAccessibleText(slider.getAccessibleRoleDescription() + ": " + spoken.apply(stop));
    }

    private double place(T stop) {
        return stops.size() < 2 ? 0.5 : (double) stops.indexOf(stop) / (stops.size() - 1);
    }
}
