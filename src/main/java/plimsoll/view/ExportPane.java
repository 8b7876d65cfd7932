package plimsoll.view;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import plimsoll.words.Words;

/// Asks how the chart is to be saved, and shows what will be saved.
public final class ExportPane extends VBox {
    /// How a picture is to be.
    ///
    /// @param title the message on it
    /// @param size how large
    /// @param theme how coloured
    public record Choice(String title, Slide.Size size, Theme theme) {
        public static final List<Slide.Size> SIZES =
                List.of(
                        Slide.Size.FULL_HD,
                        new Slide.Size(3840, 2160),
                        new Slide.Size(1280, 720),
                        new Slide.Size(1080, 1080));
    }

    private static final double PREVIEW_WIDTH = 640;
    private static final double PREVIEW_HEIGHT = 360;

    private final TextField title = new TextField();
    private final ComboBox<String> size = new ComboBox<>();
    private final ComboBox<Theme> theme = new ComboBox<>();
    private final ImageView preview = new ImageView();
    private final Label problem = Rows.paragraph("problem");
    private final Button save = new Button(Words.of("export.save"));
    private final Function<Choice, Image> draw;
    private Choice choice;

    /// @param proposed what is chosen at first
    /// @param draw makes the picture
    /// @param saved is told of what was chosen
    /// @param cancel is run when nothing was
    public ExportPane(
            Choice proposed,
            Function<Choice, Image> draw,
            Consumer<Choice> saved,
            Runnable cancel) {
        this.choice = proposed;
        this.draw = draw;
        Rows.sheet(this, "export-pane");
        offer();
        save.setOnAction(_ -> saved.accept(choice));
        getChildren()
                .addAll(
                        Rows.label(Words.of("export.title"), "sheet-title"),
                        picture(),
                        title,
                        settings());
        getChildren().addAll(problem, buttons(cancel));
        title.textProperty().subscribe((_, _) -> change());
        size.getEditor().textProperty().subscribe((_, _) -> change());
        theme.valueProperty().subscribe((_, _) -> change());
        change();
    }

    private void offer() {
        title.setId("export-title");
        title.setAccessibleText(Words.of("export.name"));
        title.setText(choice.title());
        size.setId("export-size");
        size.setEditable(true);
        size.getItems().setAll(Choice.SIZES.stream().map(Slide.Size::toString).toList());
        size.setValue(choice.size().toString());
        theme.setId("export-theme");
        theme.setConverter(new Names());
        theme.getItems().setAll(Theme.values());
        theme.setValue(choice.theme());
        preview.setId("export-preview");
        preview.setPreserveRatio(true);
        preview.setFitWidth(PREVIEW_WIDTH);
        preview.setFitHeight(PREVIEW_HEIGHT);
        save.setId("export-save");
        save.setDefaultButton(true);
        save.getStyleClass().addAll("action", "primary");
    }

    private StackPane picture() {
        var frame = new StackPane(preview);
        frame.getStyleClass().add("preview");
        frame.setPrefSize(PREVIEW_WIDTH, PREVIEW_HEIGHT);
        return frame;
    }

    private HBox settings() {
        var row =
                new HBox(
                        Rows.labelled(Words.of("export.size"), size),
                        Rows.labelled(Words.of("export.theme"), theme));
        row.getStyleClass().add("settings");
        row.getChildren().forEach(part -> HBox.setHgrow(part, Priority.ALWAYS));
        return row;
    }

    private HBox buttons(Runnable cancel) {
        var cancelled = new Button(Words.of("sheet.cancel"));
        cancelled.setId("export-cancel");
        cancelled.getStyleClass().add("action");
        cancelled.setCancelButton(true);
        cancelled.setOnAction(_ -> cancel.run());
        var row = new HBox(cancelled, save);
        row.getStyleClass().add("buttons");
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private void change() {
        try {
            var wanted = Slide.Size.parse(size.getEditor().getText().strip());
            choice = new Choice(title.getText(), wanted, theme.getValue());
            preview.setImage(draw.apply(small(choice)));
            problem.setText("");
            save.setDisable(false);
        } catch (IllegalArgumentException e) {
            problem.setText(e.getMessage());
            save.setDisable(true);
        }
    }

    /// The same picture at the size of the preview.
    private static Choice small(Choice choice) {
        double factor =
                Math.min(
                        2 * PREVIEW_WIDTH / choice.size().width(),
                        2 * PREVIEW_HEIGHT / choice.size().height());
        var size =
                new Slide.Size(
                        (int) Math.max(320, Math.round(choice.size().width() * factor)),
                        (int) Math.max(240, Math.round(choice.size().height() * factor)));
        return new Choice(choice.title(), size, choice.theme());
    }

    /// Themes in words.
    private static final class Names extends StringConverter<Theme> {
        @Override
        public String toString(Theme theme) {
            return theme == null ? "" : Words.named("theme", theme);
        }

        @Override
        public Theme fromString(String name) {
            return Theme.valueOf(name.toUpperCase(Locale.ROOT));
        }
    }
}
