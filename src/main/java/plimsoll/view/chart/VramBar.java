package plimsoll.view.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import plimsoll.viewmodel.PartText;
import plimsoll.viewmodel.Wording;
import plimsoll.words.Words;

/// What is taken of the memory at one context, as one bar or as two on one scale.
public final class VramBar extends Region {
    static final int ROWS = 2;

    private static final double HEIGHT = 38;
    private static final double GAP = 14;
    private static final double BEYOND = 10;
    private static final double CAPTION = 24;
    private static final double AFTER_NAME = 16;
    private static final double LINE = 2;

    private final ObservableValue<BarModel> model;
    private final List<BarRow> rows = List.of(new BarRow(), new BarRow());
    private final List<Text> names = List.of(text("name"), text("name"));
    private final List<Rule> lines =
            Stream.generate(() -> new Rule("capacity-line", LINE)).limit(ROWS).toList();
    private final List<Tag> capacities = List.of(new Tag("capacity"), new Tag("capacity"));
    private final Text unit = text("unit");

    public VramBar(ObservableValue<BarModel> model) {
        this.model = model;
        getStyleClass().setAll("vram-bar");
        Stream.of(rows, names, lines, capacities, List.of(unit))
                .forEach(nodes -> getChildren().addAll(nodes));
        setAccessibleRole(AccessibleRole.TEXT);
        accessibleTextProperty().bind(model.map(VramBar::spoken));
        model.addListener((InvalidationListener) _ -> requestLayout());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 640;
    }

    @Override
    protected double computePrefHeight(double width) {
        int count = model.getValue().rows().size();
        return BEYOND + count * (HEIGHT + GAP) - GAP + BEYOND + CAPTION;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        var shown = model.getValue();
        double left = nameWidth(shown);
        double width = Math.max(1, getWidth() - left);
        var scale = new Scale(0, Math.max(1, (double) shown.scale().count()), 0, width);
        for (int i = 0; i < ROWS; i++) {
            boolean visible = i < shown.rows().size();
            rows.get(i).setVisible(visible);
            names.get(i).setVisible(visible);
            lines.get(i).setVisible(visible);
            if (visible) {
                place(i, shown.rows().get(i), scale, left);
            }
        }
        caption(shown, left);
    }

    private void place(int i, BarModel.Row row, Scale scale, double left) {
        double y = BEYOND + i * (HEIGHT + GAP);
        rows.get(i).resizeRelocate(left, y, scale.end(), HEIGHT);
        rows.get(i).show(row, scale);
        names.get(i).relocate(0, y + (HEIGHT - names.get(i).getLayoutBounds().getHeight()) / 2);
        double x = left + scale.at((double) row.capacity().count());
        lines.get(i).down(x, y - BEYOND, y + HEIGHT + BEYOND);
    }

    private double nameWidth(BarModel shown) {
        double width = 0;
        for (int i = 0; i < shown.rows().size(); i++) {
            names.get(i).setText(shown.rows().get(i).name());
            width = Math.max(width, names.get(i).getLayoutBounds().getWidth());
        }
        return width == 0 ? 0 : Math.ceil(width + AFTER_NAME);
    }

    /// The capacities below their lines; the unit and what found no room where they leave some.
    private void caption(BarModel shown, double left) {
        double y = getHeight() - CAPTION + 4;
        var places = new Places(new Box(left, 0, getWidth() - left, getHeight()));
        capacities.forEach(Tag::hide);
        List<BarModel.Row> told = shown.sameCapacity() ? shown.rows().subList(0, 1) : shown.rows();
        boolean named = told.size() > 1 && width(told) + 2 * GAP <= getWidth() - left;
        for (int i = 0; i < told.size(); i++) {
            var size = capacities.get(i).saying(words(told.get(i), named));
            double x = lines.get(i).getX() - size.width() / 2;
            var wishes =
                    List.of(
                            size.at(x, y),
                            size.at(x - size.width(), y),
                            size.at(x + size.width(), y),
                            size.at(getWidth() - size.width(), y));
            capacities.get(i).show(places.put(wishes, capacities.get(i)));
        }
        caption(unit(shown), left, y, places);
    }

    /// The unit, with what found no room or without, at the left or at the right.
    private void caption(String whole, double left, double y, Places places) {
        unit.setVisible(false);
        for (String words : List.of(whole, Wording.unit().label())) {
            unit.setText(words);
            var size = new Box(0, 0, unit.getLayoutBounds().getWidth(), CAPTION - GAP);
            var wishes = List.of(size.at(left, y), size.at(getWidth() - size.width(), y));
            var place = places.putIfFree(wishes, unit);
            if (place.isPresent()) {
                unit.relocate(place.get().x(), y);
                unit.setVisible(true);
                return;
            }
        }
    }

    /// What the capacities take side by side, with their names.
    private double width(List<BarModel.Row> told) {
        double width = 0;
        for (int i = 0; i < told.size(); i++) {
            width += capacities.get(i).saying(words(told.get(i), true)).width();
        }
        return width;
    }

    private static String words(BarModel.Row row, boolean named) {
        var capacity = Words.of("bar.capacity", Wording.gibNumber(row.capacity()));
        return named ? row.name() + " " + capacity : capacity;
    }

    private String unit(BarModel shown) {
        var untold = rows.getFirst().untold();
        String label = Wording.unit().label();
        return shown.rows().size() > 1 || untold.isEmpty()
                ? label
                : label + " · " + PartText.all(untold, shown.rows().getFirst().use());
    }

    private static String spoken(BarModel model) {
        return model.rows().stream()
                .map(row -> (row.name() + " " + PartText.spoken(row.use())).strip())
                .collect(Collectors.joining("; "));
    }

    private static Text text(String styleClass) {
        var text = Axes.styled(new Text(), styleClass);
        text.setTextOrigin(VPos.TOP);
        return text;
    }
}
