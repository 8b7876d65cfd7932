package plimsoll.view;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plimsoll.viewmodel.MatrixLine;
import plimsoll.viewmodel.MatrixModel.Axes;
import plimsoll.viewmodel.MatrixModel;
import plimsoll.viewmodel.MatrixWords;
import plimsoll.viewmodel.TokensText;
import plimsoll.viewmodel.Wording;
import plimsoll.words.Words;

/// What fits: GPUs or models against cache or weight types, each with its largest context.
public final class MatrixPane extends VBox {
    /// What the pane can ask for that is not its own to do.
    ///
    /// @param close puts the pane away
    /// @param png saves what is shown as a picture
    /// @param csv saves what is shown as a table
    public record Exits(
            Runnable close, Consumer<MatrixSlide.Picture> png, Consumer<MatrixSlide.Picture> csv) {}

    private final MatrixModel model;
    private final Exits exits;
    private final MatrixTable table;
    private final TextField filter = new TextField();
    private final TextField target = new TextField();
    private final Label count = Rows.label("", "caption");
    private final Label subject = Rows.paragraph("caption");

    public MatrixPane(MatrixModel model, Exits exits) {
        this.model = model;
        this.exits = exits;
        table = new MatrixTable(model, exits.close());
        Rows.sheet(this, "matrix-pane");
        setMaxHeight(Double.MAX_VALUE);
        setMinHeight(0);
        VBox.setVgrow(table, Priority.ALWAYS);
        fields();
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var top =
                new HBox(
                        Rows.label(Words.of("matrix.title"), "sheet-title"),
                        rows(),
                        columns(),
                        space);
        top.getStyleClass().add("matrix-bar");
        top.getChildren().addAll(filter, Rows.labelled(Words.of("matrix.context"), target));
        getChildren().addAll(top, subject, table, key(), foot());
        Rows.follow(
                this,
                model.matrixProperty(),
                found -> found.ifPresent(m -> subject.setText(MatrixWords.subject(m.question()))));
        table.getItems().addListener((ListChangeListener<MatrixLine>) _ -> tell());
        tell();
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
    }

    private void fields() {
        filter.setId("matrix-filter");
        filter.setPromptText(Words.of("matrix.filter"));
        filter.setAccessibleHelp(Words.of("help.filter"));
        filter.setAccessibleText(Words.of("matrix.filter.spoken"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        target.setId("matrix-target");
        target.setAccessibleHelp(Words.of("help.context"));
        Rows.follow(this, model.targetProperty(), tokens -> target.setText(Wording.tokens(tokens)));
        target.setOnAction(_ -> aim());
        target.focusedProperty().subscribe((_, focused) -> leave(focused));
    }

    private void leave(boolean focused) {
        if (!focused) {
            aim();
        }
    }

    /// Takes the context that was typed; what is none gives way.
    private void aim() {
        TokensText.parse(target.getText()).ifPresent(model.targetProperty()::set);
        target.setText(Wording.tokens(model.targetProperty().get()));
    }

    private HBox rows() {
        return segments(
                segment(
                        "gpus",
                        Words.of("matrix.gpus"),
                        Words.of("matrix.gpus.spoken"),
                        now -> new Axes(false, now.ofWeights())),
                segment(
                        "models",
                        Words.of("matrix.models"),
                        Words.of("matrix.models.spoken"),
                        now -> new Axes(true, now.ofWeights())));
    }

    private HBox columns() {
        return segments(
                segment(
                        "caches",
                        Words.of("matrix.caches"),
                        Words.of("matrix.caches.spoken"),
                        now -> new Axes(now.ofModels(), false)),
                segment(
                        "weights",
                        Words.of("matrix.weights"),
                        Words.of("matrix.weights.spoken"),
                        now -> new Axes(now.ofModels(), true)));
    }

    private static HBox segments(ToggleButton... buttons) {
        var segments = new HBox(buttons);
        segments.getStyleClass().add("segments");
        return segments;
    }

    /// @param then the axes once it is chosen; it is chosen where they are so already
    private ToggleButton segment(String id, String name, String spoken, UnaryOperator<Axes> then) {
        var button = new ToggleButton(name);
        button.setId("matrix-by-" + id);
        button.setAccessibleText(spoken);
        button.setMinWidth(USE_PREF_SIZE);
        var axes = model.axesProperty();
        Rows.follow(button, axes, now -> button.setSelected(then.apply(now).equals(now)));
        button.setOnAction(
                _ -> {
                    axes.set(then.apply(axes.get()));
                    button.setSelected(true);
                });
        return button;
    }

    private HBox key() {
        var row = new HBox(new MatrixLegend(model.targetProperty()), count);
        HBox.setHgrow(row.getChildren().getFirst(), Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox foot() {
        var hint = Rows.label(Words.of("matrix.hint"), "caption");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox(hint, progress(), space);
        row.getStyleClass().add("buttons");
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren()
                .add(button("csv", Words.of("matrix.csv"), () -> exits.csv().accept(picture())));
        row.getChildren()
                .add(button("png", Words.of("matrix.png"), () -> exits.png().accept(picture())));
        var close = button("close", Words.of("sheet.close"), exits.close());
        close.getStyleClass().add("primary");
        row.getChildren().add(close);
        return row;
    }

    private Node progress() {
        var bar = new ProgressBar();
        bar.setId("matrix-progress");
        bar.setAccessibleText(Words.of("matrix.progress"));
        bar.progressProperty().bind(model.progressProperty());
        var cancel = button("cancel", Words.of("sheet.cancel"), model::cancel);
        var row = new HBox(bar, cancel);
        row.getStyleClass().add("matrix-progress");
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(model.progressProperty().lessThan(MatrixModel.IDLE));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private static Button button(String id, String text, Runnable action) {
        var button = new Button(text);
        button.setId("matrix-" + id);
        button.getStyleClass().add("action");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private MatrixSlide.Picture picture() {
        return new MatrixSlide.Picture(
                model.matrixProperty().get().orElseThrow(),
                table.getItems(),
                model.targetProperty().get());
    }

    private void tell() {
        boolean ofModels = model.axesProperty().get().ofModels();
        count.setText(MatrixWords.counted(model.lines().size(), model.count(), ofModels));
    }

    private void keyed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            exits.close().run();
            event.consume();
        }
    }
}
