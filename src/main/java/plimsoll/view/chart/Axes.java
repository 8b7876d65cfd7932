package plimsoll.view.chart;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.text.Text;
import plimsoll.core.Bytes;
import plimsoll.core.Tokens;
import plimsoll.viewmodel.Wording;
import plimsoll.words.Words;

/// The grid, the numbers at it and what they count.
final class Axes implements Layer {
    /// Room for numbers and titles around the plot.
    static final double LEFT = 44;

    static final double RIGHT = 20;
    static final double TOP = 34;
    static final double BOTTOM = 44;

    private static final double GAP = 8;

    private final List<Rule> rows = lines();
    private final List<Rule> columns = lines();
    private final List<Text> memory = texts();
    private final List<Text> contexts = texts();
    private final Text unit = text("axis-title", "");
    private final Text title = text("axis-title", Words.of("chart.axis"));

    @Override
    public List<? extends Node> marks() {
        return Stream.of(rows, columns, memory, contexts, List.of(unit, title))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void draw(Plot plot, ChartModel model, Places places) {
        var area = plot.area();
        var sizes = plot.memory().memory();
        var lengths = plot.contexts().contexts();
        for (int i = 0; i <= Ticks.MOST; i++) {
            boolean row = i < sizes.size();
            show(row, rows.get(i), memory.get(i));
            if (row) {
                drawRow(i, sizes.get(i), plot);
            }
            boolean column = i < lengths.size();
            show(column, columns.get(i), contexts.get(i));
            if (column) {
                drawColumn(i, lengths.get(i), plot);
            }
        }
        unit.setText(Wording.unit().label());
        unit.relocate(area.x() - GAP - width(unit), area.y() - 26);
        title.relocate(area.right() - width(title), area.bottom() + 26);
    }

    private void drawRow(int i, Bytes size, Plot plot) {
        double y = plot.y(size);
        rows.get(i).across(plot.area().x(), plot.area().right(), y);
        var number = memory.get(i);
        number.setText(Wording.tick(size));
        number.relocate(plot.area().x() - GAP - width(number), y - height(number) / 2);
    }

    private void drawColumn(int i, Tokens length, Plot plot) {
        double x = plot.x(length);
        columns.get(i).down(x, plot.area().y(), plot.area().bottom());
        var number = contexts.get(i);
        number.setText(Wording.tick(length));
        number.relocate(x - width(number) / 2, plot.area().bottom() + 7);
    }

    private static void show(boolean visible, Node line, Node number) {
        line.setVisible(visible);
        number.setVisible(visible);
    }

    private static double width(Text text) {
        return text.getLayoutBounds().getWidth();
    }

    private static double height(Text text) {
        return text.getLayoutBounds().getHeight();
    }

    private static List<Rule> lines() {
        return pool().mapToObj(_ -> new Rule("grid-line", 1)).toList();
    }

    private static List<Text> texts() {
        return pool().mapToObj(_ -> text("tick", "")).toList();
    }

    private static IntStream pool() {
        return IntStream.rangeClosed(0, Ticks.MOST);
    }

    private static Text text(String styleClass, String words) {
        var text = styled(new Text(words), styleClass);
        text.setTextOrigin(VPos.TOP);
        return text;
    }

    /// `node` with `styleClass`; the mouse does not see it and no layout moves it.
    static <T extends Node> T styled(T node, String styleClass) {
        node.getStyleClass().add(styleClass);
        node.setMouseTransparent(true);
        node.setManaged(false);
        return node;
    }
}
