package plimsoll.view.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import plimsoll.core.Bytes;
import plimsoll.core.MemoryUse;
import plimsoll.core.Part;
import plimsoll.viewmodel.PartText;
import plimsoll.viewmodel.Wording;

/// One bar: its parts from the left, what is too much hatched, numbers where they fit.
final class BarRow extends Region {
    private static final double INDENT = 4;
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final List<Region> segments = Part.all().stream().map(this::segment).toList();
    private final List<Tag> numbers = Part.all().stream().map(BarRow::number).toList();
    private final Region excess = new Region();
    private final Region empty = new Region();
    private final List<Part> untold = new ArrayList<>();
    private MemoryUse use = MemoryUse.NONE;

    BarRow() {
        getStyleClass().setAll("bar-row");
        excess.getStyleClass().setAll("excess");
        excess.setMouseTransparent(true);
        empty.getStyleClass().setAll("empty-cells");
        empty.setMouseTransparent(true);
        empty.setManaged(false);
        segments.forEach(segment -> segment.setManaged(false));
        excess.setManaged(false);
        getChildren().addAll(segments);
        getChildren().addAll(empty, excess);
        getChildren().addAll(numbers);
        setManaged(false);
    }

    /// Shows `row`; call it when the bar has its size.
    ///
    /// @param scale from nothing at 0 to the end of the bar
    void show(BarModel.Row row, Scale scale) {
        use = row.use();
        untold.clear();
        var start = Bytes.ZERO;
        for (int i = 0; i < segments.size(); i++) {
            var end = start.plus(use.of(Part.all().get(i)));
            double x = snapPositionX(scale.at((double) start.count()));
            double width = snapPositionX(scale.at((double) end.count())) - x;
            segments.get(i).resizeRelocate(x, 0, width, getHeight());
            boolean changed = row.changed().filter(Part.all().get(i)::equals).isPresent();
            segments.get(i).pseudoClassStateChanged(CHANGED, changed);
            number(i, x, width);
            start = end;
        }
        showEmpty(row);
        double from = snapPositionX(scale.at((double) row.capacity().count()));
        double width = snapPositionX(scale.at((double) start.count())) - from;
        excess.setVisible(width > 0);
        excess.resizeRelocate(from, 0, Math.max(0, width), getHeight());
    }

    /// The cells that are reserved and hold nothing yet.
    private void showEmpty(BarModel.Row row) {
        var cache = segments.get(Part.all().indexOf(Part.KV_CACHE));
        double width = cache.getWidth() * (1 - row.filled().orElse(1));
        double right = cache.getLayoutX() + cache.getWidth();
        empty.setVisible(width > 0);
        empty.resizeRelocate(right - width, 0, width, getHeight());
    }

    /// The parts too small for their numbers.
    List<Part> untold() {
        return untold;
    }

    private void number(int i, double x, double width) {
        var part = Part.all().get(i);
        var number = numbers.get(i);
        var size = number.saying(PartText.sized(part, use));
        if (size.width() > width) {
            size = number.saying(Wording.gibNumber(use.of(part)));
        }
        number.hide();
        if (size.width() <= width) {
            double indent = Math.min(INDENT, (width - size.width()) / 2);
            number.show(size.at(x + indent, (getHeight() - size.height()) / 2));
        } else {
            untold.add(part);
        }
    }

    private static Tag number(Part part) {
        var number = new Tag("number");
        number.getStyleClass().add("on-" + Areas.styleClass(part));
        return number;
    }

    private Region segment(Part part) {
        var segment = new Region();
        segment.getStyleClass().setAll(Areas.styleClass(part));
        var tooltip = new Tooltip();
        tooltip.setOnShowing(_ -> tooltip.setText(PartText.exactly(part, use.of(part))));
        Tooltip.install(segment, tooltip);
        return segment;
    }
}
