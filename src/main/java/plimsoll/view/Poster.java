package plimsoll.view;

import java.util.stream.DoubleStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import plimsoll.view.chart.ContextChart;
import plimsoll.view.chart.Legend;
import plimsoll.view.drawing.Drawing;
import plimsoll.view.drawing.Tracing;

/// Draws a slide off screen.
///
/// A slide is laid out [#HEIGHT] high (or wide, where it is upright) and drawn as much larger as
/// its size asks for, so that it looks the same in every size and is read from the back of a room.
public final class Poster extends VBox {
    private static final double HEIGHT = 540;
    private static final double WIDTH = 960;
    private static final double SIDES = 96;

    /// The width of the numbers at a chart's axis.
    private static final double AXIS = 44;

    private static final int TITLE_LINES = 2;
    private static final int SUBTITLE_LINES = 3;

    private final double scale;
    private final double width;
    private final double height;

    /// The words of a slide.
    private record Words(String title, String subtitle, String source) {}

    /// What is drawn on a slide, what tells its colours apart, and where that begins.
    private record Content(Region body, Region legend, double indent) {}

    private Poster(Words words, Content content, Slide.Size size, double scale) {
        this.scale = scale;
        width = size.width() / scale;
        height = size.height() / scale;
        getStyleClass().setAll("poster");
        setVgrow(content.body(), Priority.ALWAYS);
        var title = text("title", words.title());
        fit(title, FontWeight.BOLD, DoubleStream.of(28, 26, 24, 22, 20, 18, 16), TITLE_LINES);
        var subtitle = text("subtitle", words.subtitle());
        fit(subtitle, FontWeight.NORMAL, DoubleStream.of(14, 13, 12, 11, 10), SUBTITLE_LINES);
        getChildren().addAll(title, subtitle, content.body(), foot(words.source(), content));
        setMargin(subtitle, new Insets(6, 0, 12, 0));
    }

    /// The picture of `slide`; on the toolkit's thread, with the fonts loaded.
    public static Image image(Slide slide) {
        return of(slide).image(slide.size());
    }

    /// `slide` as shapes and texts; on the toolkit's thread, with the fonts loaded.
    public static Drawing drawing(Slide slide) {
        return of(slide).drawing(slide.title());
    }

    private static Poster of(Slide slide) {
        var model = new SimpleObjectProperty<>(slide.chart());
        var chart = new ContextChart(model, _ -> {});
        chart.setFocusTraversable(false);
        var words = new Words(slide.title(), slide.subtitle(), slide.source());
        var content = new Content(chart, new Legend(model), AXIS);
        double scale = Math.min(slide.size().width(), slide.size().height()) / HEIGHT;
        return new Poster(words, content, slide.size(), scale).laidOut(slide.theme());
    }

    /// The picture of a matrix, which is laid out as wide as its columns need; on the toolkit's
    /// thread, with the fonts loaded.
    public static Image image(MatrixSlide slide) {
        return of(slide).image(slide.size());
    }

    /// The matrix as shapes and texts; on the toolkit's thread, with the fonts loaded.
    public static Drawing drawing(MatrixSlide slide) {
        return of(slide).drawing(slide.title());
    }

    private static Poster of(MatrixSlide slide) {
        var target = new SimpleObjectProperty<>(slide.picture().target());
        var words = new Words(slide.title(), slide.subtitle(), slide.source());
        var size = slide.size();
        double scale = Math.min(size.width() / WIDTH, size.height() / HEIGHT);
        var grid = new MatrixGrid(slide.picture(), size.height() / scale);
        var content = new Content(grid, new MatrixLegend(target), 0);
        return new Poster(words, content, size, scale).laidOut(slide.theme());
    }

    private Poster laidOut(Theme theme) {
        var scene = new Scene(new VBox(this), width, height);
        VBox.setVgrow(this, Priority.ALWAYS);
        scene.setFill(Color.TRANSPARENT);
        scene.getStylesheets().setAll(Assets.drawnStyles());
        scene.getRoot().getStyleClass().add(theme.styleClass());
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return this;
    }

    private Image image(Slide.Size size) {
        var how = new SnapshotParameters();
        how.setTransform(new Scale(scale, scale));
        how.setViewport(new Rectangle2D(0, 0, size.width(), size.height()));
        how.setFill(Color.TRANSPARENT);
        return getParent().snapshot(how, new WritableImage(size.width(), size.height()));
    }

    private Drawing drawing(String title) {
        return new Drawing(title, width, height, Tracing.of(getParent()));
    }

    private static HBox foot(String source, Content content) {
        var line = new Label(source);
        line.getStyleClass().add("source");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        var left = new VBox(8, content.legend(), line);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setMargin(left, new Insets(0, 0, 0, content.indent()));
        var name = new Label("Plimsoll");
        name.getStyleClass().add("plimsoll-name");
        name.setMinWidth(USE_PREF_SIZE);
        var foot = new HBox(8, left, new PlimsollMark(), name);
        foot.setAlignment(Pos.BOTTOM_RIGHT);
        return foot;
    }

    private Text text(String styleClass, String words) {
        var text = new Text(words);
        text.getStyleClass().add(styleClass);
        text.setWrappingWidth(width - SIDES);
        return text;
    }

    /// Gives `text` the first of `sizes` at which it takes `lines` lines or fewer, else the last.
    private static void fit(Text text, FontWeight weight, DoubleStream sizes, int lines) {
        for (double size : sizes.toArray()) {
            text.setFont(Font.font("Inter", weight, size));
            text.setStyle("-fx-font-size: " + size + "px");
            if (text.getLayoutBounds().getHeight() < (lines + 0.5) * size * 1.25) {
                return;
            }
        }
    }
}
