package plimsoll.view;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Labels under a slider, each centred below its place and never beyond the ends; one that would
/// touch its neighbour is left out.
final class TickLabels extends Region {
    /// One label.
    ///
    /// @param place where it belongs, 0 at the left end and 1 at the right
    /// @param text what it says
    record Tick(double place, String text) {}

    private static final double GAP = 4;

    private final double inset;
    private List<Tick> ticks = List.of();

    /// @param inset how far the ends of the slider's travel lie inside its bounds
    TickLabels(double inset) {
        this.inset = inset;
        getStyleClass().add("tick-labels");
        setMouseTransparent(true);
    }

    void show(List<Tick> wanted) {
        if (wanted.equals(ticks)) {
            return;
        }
        ticks = List.copyOf(wanted);
        getChildren().setAll(ticks.stream().map(tick -> new Label(tick.text())).toList());
    }

    @Override
    protected void layoutChildren() {
        double reached = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < ticks.size(); i++) {
            var label = (Label) getChildren().get(i);
            double width = Math.ceil(label.prefWidth(-1));
            double center = inset + ticks.get(i).place() * (getWidth() - 2 * inset);
            double x = Math.clamp(center - width / 2, 0, Math.max(0, getWidth() - width));
            label.setVisible(x >= reached + GAP);
            label.resizeRelocate(x, 0, width, getHeight());
            reached = label.isVisible() ? x + width : reached;
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }
}
