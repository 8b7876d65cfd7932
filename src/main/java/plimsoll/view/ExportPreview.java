package plimsoll.view;

import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import plimsoll.view.ExportPane.Choice;
import plimsoll.view.ExportPane.Maker;

/// What will be saved: the drawing itself, smaller, or how the text begins.
final class ExportPreview extends StackPane {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 360;

    /// As much of a text as has room.
    private static final int LINES = 20;

    private static final int COLUMNS = 92;

    private final Maker maker;
    private final ImageView picture = new ImageView();
    private final Label text = new Label();

    ExportPreview(Maker maker) {
        this.maker = maker;
        getStyleClass().add("preview");
        setPrefSize(WIDTH, HEIGHT);
        setMinHeight(HEIGHT);
        picture.setId("export-preview");
        picture.setPreserveRatio(true);
        picture.setFitWidth(WIDTH);
        picture.setFitHeight(HEIGHT);
        text.setId("export-text");
        text.getStyleClass().addAll("mono", "preview-text");
        setAlignment(text, Pos.TOP_LEFT);
        getChildren().addAll(picture, text);
    }

    void show(Choice choice) {
        boolean drawn = choice.format().isPicture();
        Rows.shown(picture, drawn);
        Rows.shown(text, !drawn);
        if (drawn) {
            picture.setImage(maker.draw().apply(small(choice)));
        } else {
            text.setText(beginning(maker.write().apply(choice)));
        }
    }

    /// The same picture at the size of the preview, on a screen of two pixels a point.
    private static Choice small(Choice choice) {
        double factor =
                Math.min(2 * WIDTH / choice.size().width(), 2 * HEIGHT / choice.size().height());
        return choice.of(
                new Slide.Size(
                        (int) Math.max(320, Math.round(choice.size().width() * factor)),
                        (int) Math.max(240, Math.round(choice.size().height() * factor))));
    }

    private static String beginning(String text) {
        return text.lines()
                .limit(LINES)
                .map(line -> line.length() <= COLUMNS ? line : line.substring(0, COLUMNS) + "…")
                .collect(Collectors.joining("\n"));
    }
}
