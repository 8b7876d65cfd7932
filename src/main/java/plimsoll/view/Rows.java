package plimsoll.view;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import plimsoll.viewmodel.Term;
import plimsoll.words.Words;

/// The few arrangements that all panes share.
final class Rows {
    private Rows() {}

    /// What something is called at the left, the thing at the right.
    static HBox row(Node name, Node value) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox(name, space, value);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("row");
        return row;
    }

    /// A control at the right of its label; the label names the control to a screen reader.
    static HBox labelled(String text, Control control) {
        var label = label(text, "row-name");
        label.setLabelFor(control);
        control.setAccessibleText(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return row(label, control);
    }

    /// The same, with a label that is explained.
    static HBox labelled(Term term, String text, Control control) {
        var row = labelled(text, control);
        TermCard.on(row.getChildren().getFirst(), term);
        TermCard.answer(control, term);
        return row;
    }

    /// A label that is explained.
    static Label label(Term term, String text, String style) {
        var label = label(text, style);
        TermCard.on(label, term);
        return label;
    }

    static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    /// A button that shows a sign; its words are its tooltip, and what is spoken of it.
    static Button icon(String id, String words, Feather sign, Runnable action) {
        var button = new Button("", new FontIcon(sign));
        button.setId(id);
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// A box to choose one of a few things from.
    static <T> ChoiceBox<T> choice(String id, List<T> items, Function<T, String> label) {
        var box = new ChoiceBox<T>();
        box.setId(id);
        box.getItems().setAll(items);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T item) {
                        return item == null ? "" : label.apply(item);
                    }

                    @Override
                    public T fromString(String text) {
                        throw new IllegalStateException("not editable");
                    }
                });
        return box;
    }

    /// Tells `shown` what `value` is, and what it becomes while `node` is in a window. A model
    /// keeps nothing of a window that is gone.
    static <T> void follow(Node node, ObservableValue<T> value, Consumer<? super T> shown) {
        value.when(isShown(node)).subscribe((Consumer<T>) now -> shown.accept(now));
    }

    /// Whether `node` is in a window.
    static ObservableValue<Boolean> isShown(Node node) {
        return node.sceneProperty().map(_ -> true).orElse(false);
    }

    /// A button that looks like a link.
    static Button link(String id, String text, Runnable action) {
        var button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("link");
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// Shows `node`, or takes it away with the room that it has.
    static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /// A card that lies upon the window, as high as what is on it.
    static void sheet(VBox pane, String id) {
        card(pane, id);
        pane.getStyleClass().add("sheet");
        pane.setMaxHeight(Region.USE_PREF_SIZE);
    }

    /// The end of a sheet that only tells: the button that closes it, on Enter and on Escape too.
    static HBox closing(String id, Runnable close) {
        var done = new Button(Words.of("sheet.close"));
        done.setId(id);
        done.getStyleClass().addAll("action", "primary");
        done.setDefaultButton(true);
        done.setCancelButton(true);
        done.setOnAction(_ -> close.run());
        var row = new HBox(done);
        row.getStyleClass().add("buttons");
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    /// A text that takes as many lines as it needs, and is never cut short.
    static Label paragraph(String style) {
        var label = new Paragraph();
        label.getStyleClass().add(style);
        return label;
    }

    /// A label that would rather be higher than lose words.
    private static final class Paragraph extends Label {
        Paragraph() {
            setWrapText(true);
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }
    }

    /// A pane on a card of its own; it keeps its height, and its column scrolls.
    static void card(VBox pane, String id) {
        pane.setId(id);
        pane.setMinHeight(Region.USE_PREF_SIZE);
        pane.getStyleClass().add("card");
    }
}
