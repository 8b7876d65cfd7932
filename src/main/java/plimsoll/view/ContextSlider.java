package plimsoll.view;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import plimsoll.core.Tokens;
import plimsoll.words.Words;

/// A slider over context lengths; its track says how far memory reaches: comfortably, just so, no
/// further.
final class ContextSlider extends Region {
    /// Where memory reaches.
    ///
    /// @param context the context length chosen
    /// @param roomy the longest that fits with room
    /// @param largest the longest that fits
    /// @param most the end of the slider
    record Reach(Tokens context, Tokens roomy, Tokens largest, Tokens most) {}

    private static final double TRACK = 6;
    private static final double ROUND = 3;
    private static final double MARK = 18;
    private static final double SLIDER = 24;
    private static final int PAGE = 8;

    private final Region fits = part("fits");
    private final Region tight = part("tight");
    private final Region tooBig = part("too-big");
    private final Region mark = part("oom-mark");
    private final Slider slider = new Slider(0, 1, 0);
    private final TickLabels labels = new TickLabels(StopSlider.INSET);
    private final Function<Tokens, String> label;
    private Reach reach = new Reach(Tokens.NONE, Tokens.NONE, Tokens.NONE, Tokens.NONE);
    private ContextScale scale = ContextScale.upTo(Tokens.NONE);
    private boolean showing;

    /// @param label how a context length is written below the slider
    ContextSlider(Function<Tokens, String> label) {
        this.label = label;
        slider.setId("context-slider");
        slider.setAccessibleRoleDescription(Words.of("context.slider"));
        slider.setAccessibleHelp(Words.of("help.slider"));
        slider.getStyleClass().add("context-slider");
        getStyleClass().add("tracked");
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(fits, tight, tooBig, mark, slider, labels);
    }

    /// Calls `chosen` with the context length that the person drags or steps to.
    void onChosen(Consumer<Tokens> chosen) {
        slider.valueProperty()
                .subscribe(
                        (_, value) -> {
                            if (!showing) {
                                chosen.accept(scale.at(value.doubleValue()));
                            }
                        });
        slider.addEventFilter(KeyEvent.KEY_PRESSED, key -> step(key, chosen));
    }

    void show(Reach now, String spoken) {
        reach = now;
        scale = ContextScale.upTo(now.most());
        showing = true;
        slider.setValue(scale.fraction(now.context()));
        showing = false;
        slider.setAccessibleText(Words.of("context.slider") + ": " + spoken);
        labels.show(ticks());
        requestLayout();
    }

    private void step(KeyEvent key, Consumer<Tokens> chosen) {
        int steps =
                switch (key.getCode()) {
                    case LEFT, DOWN -> -1;
                    case RIGHT, UP -> 1;
                    case PAGE_DOWN -> -PAGE;
                    case PAGE_UP -> PAGE;
                    default -> 0;
                };
        if (steps != 0) {
            chosen.accept(scale.moved(reach.context(), steps));
            key.consume();
        }
    }

    private List<TickLabels.Tick> ticks() {
        return scale.ticks(8).stream()
                .map(tick -> new TickLabels.Tick(scale.fraction(tick), label.apply(tick)))
                .toList();
    }

    @Override
    protected void layoutChildren() {
        double roomy = place(reach.roomy());
        double largest = place(reach.largest());
        double end = getWidth() - StopSlider.INSET;
        double start = StopSlider.INSET;
        double top = (SLIDER - TRACK) / 2;
        fits.resizeRelocate(start - ROUND, top, roomy - start + ROUND, TRACK);
        tight.resizeRelocate(roomy, top, largest - roomy, TRACK);
        tooBig.resizeRelocate(largest, top, end - largest + ROUND, TRACK);
        mark.setVisible(largest > start && largest < end);
        mark.resizeRelocate(snapPositionX(largest), (SLIDER - MARK) / 2, 2, MARK);
        slider.resizeRelocate(0, 0, getWidth(), SLIDER);
        labels.resizeRelocate(0, SLIDER, getWidth(), labels.prefHeight(-1));
    }

    @Override
    protected double computePrefHeight(double width) {
        return SLIDER + labels.prefHeight(width);
    }

    private double place(Tokens tokens) {
        double travel = getWidth() - 2 * StopSlider.INSET;
        return StopSlider.INSET + travel * scale.fraction(tokens);
    }

    private static Region part(String style) {
        var region = new Region();
        region.getStyleClass().add(style);
        region.setMouseTransparent(true);
        return region;
    }
}
