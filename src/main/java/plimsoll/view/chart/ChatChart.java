package plimsoll.view.chart;

import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.text.Text;
import plimsoll.viewmodel.Chat;
import plimsoll.viewmodel.ChatText;
import plimsoll.viewmodel.TimeText;
import plimsoll.viewmodel.Wording;
import plimsoll.words.Words;

/// How a conversation fills its context over the minutes, and the moment that is looked at.
public final class ChatChart extends Region {
    private static final double LEFT = 64;
    private static final double RIGHT = 16;
    private static final double TOP = 30;
    private static final double BOTTOM = 26;
    private static final double TICK_WIDTH = 84;
    private static final double TICK_HEIGHT = 34;
    private static final double ROOM = 1.04;
    private static final double RADIUS = 6;

    private final ObservableValue<Chat> chat;
    private final ObservableDoubleValue minute;
    private final DoubleConsumer pick;
    private final List<Rule> rows = rules();
    private final List<Text> tokens = texts();
    private final List<Text> times = texts();
    private final Polygon filled = Axes.styled(new Polygon(), "filled");
    private final Region beyond = Axes.styled(new Region(), "beyond");
    private final Rule limit = new Rule("limit", 2);
    private final Rule end = new Rule("end-line", 2);
    private final Rule line = new Rule("cursor-line", 2);
    private final Circle dot = Axes.styled(new Circle(RADIUS), "cursor-dot");
    private final Tag limitTag = new Tag("limit-tag");
    private final Tag endTag = new Tag("end-tag");

    /// @param chat what is shown
    /// @param minute the moment that is looked at
    /// @param pick is told of the moment that the mouse goes to
    public ChatChart(
            ObservableValue<Chat> chat, ObservableDoubleValue minute, DoubleConsumer pick) {
        this.chat = chat;
        this.minute = minute;
        this.pick = pick;
        getStyleClass().setAll("chat-chart");
        Stream.of(rows, tokens, times).forEach(getChildren()::addAll);
        getChildren().addAll(filled, beyond, limit, end, line, dot, limitTag, endTag);
        setAccessibleRole(AccessibleRole.TEXT);
        accessibleTextProperty().bind(chat.map(ChatText::headline));
        chat.addListener((InvalidationListener) _ -> requestLayout());
        minute.addListener((InvalidationListener) _ -> requestLayout());
        setOnMousePressed(this::picked);
        setOnMouseDragged(this::picked);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 640;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 190;
    }

    @Override
    protected void layoutChildren() {
        var shown = chat.getValue();
        var x = across(shown);
        var y = up(shown);
        axes(shown, x, y);
        area(shown, x, y);
        double full = x.at(shown.fullAfter());
        double top = y.at(shown.context().count());
        limit.across(x.start(), x.end(), top);
        end.down(full, top, y.start());
        beyond.resizeRelocate(full, top, x.end() - full, y.start() - top);
        label(shown, full, top);
        double now = Math.min(minute.get(), shown.horizon());
        double used = y.at(shown.usedAt(now).count());
        line.down(x.at(now), TOP, y.start());
        dot.setCenterX(Math.rint(x.at(now)));
        dot.setCenterY(used);
    }

    private Scale across(Chat shown) {
        return new Scale(0, shown.horizon(), LEFT, Math.max(LEFT + 1, getWidth() - RIGHT));
    }

    private Scale up(Chat shown) {
        double most = ROOM * shown.context().count();
        return new Scale(0, most, Math.max(TOP + 1, getHeight() - BOTTOM), TOP);
    }

    private void axes(Chat shown, Scale x, Scale y) {
        var lengths =
                Ticks.within(shown.context(), (int) ((y.start() - TOP) / TICK_HEIGHT)).contexts();
        var moments =
                TimeTicks.within(shown.horizon(), (int) ((x.end() - LEFT) / TICK_WIDTH)).seconds();
        for (int i = 0; i <= TimeTicks.MOST; i++) {
            boolean row = i < lengths.size();
            rows.get(i).setVisible(row);
            tokens.get(i).setVisible(row);
            if (row) {
                double height = y.at(lengths.get(i).count());
                rows.get(i).across(x.start(), x.end(), height);
                place(tokens.get(i), Wording.tick(lengths.get(i)), LEFT - 10, height);
            }
            boolean tick = i < moments.size();
            times.get(i).setVisible(tick);
            if (tick) {
                double at = x.at(moments.get(i) / 60.0);
                times.get(i).setText(TimeText.tick(moments.get(i)));
                double half = times.get(i).getLayoutBounds().getWidth() / 2;
                times.get(i).relocate(at - half, y.start() + 8);
            }
        }
    }

    private static void place(Text number, String words, double right, double middle) {
        number.setText(words);
        var bounds = number.getLayoutBounds();
        number.relocate(right - bounds.getWidth(), middle - bounds.getHeight() / 2);
    }

    private void area(Chat shown, Scale x, Scale y) {
        var moments = shown.moments();
        var outline = new Outline(2 * moments.size() + 4);
        outline.add(x.start(), y.start());
        moments.forEach(moment -> outline.add(x.at(moment.minute()), y.at(moment.used())));
        outline.add(x.at(shown.fullAfter()), y.start());
        Areas.set(filled, outline.corners());
    }

    private void label(Chat shown, double full, double top) {
        var size = limitTag.saying(Words.of("chat.limit", Wording.tokens(shown.context())));
        limitTag.show(size.at(LEFT + 4, top - size.height() - 3));
        var words = endTag.saying(Words.of("chat.full", TimeText.clock(shown.fullAfter())));
        double left = Math.clamp(full - words.width() / 2, LEFT, getWidth() - words.width());
        endTag.show(words.at(Math.max(left, LEFT + size.width() + 12), top - words.height() - 3));
    }

    private void picked(MouseEvent event) {
        pick.accept(across(chat.getValue()).valueAt(event.getX()));
        event.consume();
    }

    private static List<Rule> rules() {
        return IntStream.rangeClosed(0, TimeTicks.MOST).mapToObj(_ -> grid()).toList();
    }

    private static Rule grid() {
        return new Rule("grid-line", 1);
    }

    private static List<Text> texts() {
        return IntStream.rangeClosed(0, TimeTicks.MOST).mapToObj(_ -> tick()).toList();
    }

    private static Text tick() {
        var text = Axes.styled(new Text(), "tick");
        text.setTextOrigin(VPos.TOP);
        return text;
    }
}
