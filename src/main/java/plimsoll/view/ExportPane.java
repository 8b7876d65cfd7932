package plimsoll.view;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;
import plimsoll.words.Words;

/// Asks how the chart is to be shared, and shows what will be.
public final class ExportPane extends VBox {
    /// What is wanted.
    ///
    /// @param title the message on it
    /// @param format as what
    /// @param size how large, of a picture
    /// @param theme how coloured, of a picture
    public record Choice(String title, Format format, Slide.Size size, Theme theme) {
        public static final List<Slide.Size> SIZES =
                List.of(
                        Slide.Size.FULL_HD,
                        new Slide.Size(3840, 2160),
                        new Slide.Size(1280, 720),
                        new Slide.Size(1080, 1080));

        /// The same at another size.
        Choice of(Slide.Size other) {
            return new Choice(title, format, other, theme);
        }
    }

    /// What it will look like.
    ///
    /// @param formats what is offered
    /// @param draw a picture of the slide
    /// @param write the words of a format that is no picture
    public record Maker(
            List<Format> formats, Function<Choice, Image> draw, Function<Choice, String> write) {
        public Maker {
            formats = List.copyOf(formats);
        }
    }

    /// What can be done with it.
    ///
    /// @param save makes a file
    /// @param copy puts it on the clipboard
    /// @param cancel does nothing
    public record Exits(Consumer<Choice> save, Consumer<Choice> copy, Runnable cancel) {}

    /// So long nothing is typed before the preview follows.
    private static final Duration PAUSE = Duration.millis(120);

    private final TextField title = new TextField();
    private final ComboBox<Format> format = new ComboBox<>();
    private final ComboBox<String> size = new ComboBox<>();
    private final ComboBox<Theme> theme = new ComboBox<>();
    private final ExportPreview preview;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final Label problem = Rows.paragraph("problem");
    private final Button save = button("export-save", Words.of("export.save"));
    private final Button copy = button("export-copy", Words.of("export.copy"));
    private Choice choice;

    /// @param proposed what is chosen at first
    public ExportPane(Choice proposed, Maker maker, Exits exits) {
        this.choice = proposed;
        preview = new ExportPreview(maker);
        Rows.sheet(this, "export-pane");
        offer(maker.formats());
        save.setOnAction(_ -> exits.save().accept(choice));
        copy.setOnAction(_ -> exits.copy().accept(choice));
        getChildren().addAll(Rows.label(Words.of("export.title"), "sheet-title"), preview, title);
        getChildren().addAll(settings(), problem, buttons(exits.cancel()));
        title.textProperty().subscribe((_, _) -> change());
        format.valueProperty().subscribe((_, _) -> change());
        size.getEditor().textProperty().subscribe((_, _) -> change());
        theme.valueProperty().subscribe((_, _) -> change());
        pause.setOnFinished(_ -> preview.show(choice));
        change();
        preview.show(choice);
    }

    private void offer(List<Format> formats) {
        title.setId("export-title");
        title.setAccessibleHelp(Words.of("help.export-title"));
        title.setAccessibleText(Words.of("export.name"));
        title.setText(choice.title());
        format.setId("export-format");
        format.setConverter(new Names<>(formats, each -> Words.named("format", each)));
        format.getItems().setAll(formats);
        format.setValue(choice.format());
        size.setId("export-size");
        size.setEditable(true);
        size.getItems().setAll(Choice.SIZES.stream().map(Slide.Size::toString).toList());
        size.setValue(choice.size().toString());
        theme.setId("export-theme");
        theme.setConverter(
                new Names<>(List.of(Theme.values()), each -> Words.named("theme", each)));
        theme.getItems().setAll(Theme.values());
        theme.setValue(choice.theme());
        save.setDefaultButton(true);
        save.getStyleClass().add("primary");
    }

    private HBox settings() {
        var row =
                new HBox(
                        Rows.labelled(Words.of("export.format"), format),
                        Rows.labelled(Words.of("export.size"), size),
                        Rows.labelled(Words.of("export.theme"), theme));
        row.getStyleClass().add("settings");
        row.getChildren().forEach(part -> HBox.setHgrow(part, Priority.ALWAYS));
        return row;
    }

    private HBox buttons(Runnable cancel) {
        var cancelled = button("export-cancel", Words.of("sheet.cancel"));
        cancelled.setCancelButton(true);
        cancelled.setOnAction(_ -> cancel.run());
        var row = new HBox(cancelled, copy, save);
        row.getStyleClass().add("buttons");
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private static Button button(String id, String words) {
        var button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("action");
        return button;
    }

    private void change() {
        boolean picture = format.getValue().isPicture();
        size.setDisable(!picture);
        theme.setDisable(!picture);
        title.setDisable(format.getValue() == Format.CSV);
        try {
            var wanted = Slide.Size.parse(size.getEditor().getText().strip());
            choice = new Choice(title.getText(), format.getValue(), wanted, theme.getValue());
            problem.setText("");
            pause.playFromStart();
        } catch (IllegalArgumentException e) {
            problem.setText(e.getMessage());
        }
        save.setDisable(!problem.getText().isEmpty());
        copy.setDisable(!problem.getText().isEmpty());
    }

    /// Values in words.
    private static final class Names<T> extends StringConverter<T> {
        private final List<T> values;
        private final Function<T, String> name;

        Names(List<T> values, Function<T, String> name) {
            this.values = values;
            this.name = name;
        }

        @Override
        public String toString(T value) {
            return value == null ? "" : name.apply(value);
        }

        @Override
        public T fromString(String text) {
            String lower = text.toLowerCase(Locale.ROOT);
            return values.stream()
                    .filter(value -> name.apply(value).toLowerCase(Locale.ROOT).equals(lower))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
