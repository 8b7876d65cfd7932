package plimsoll.view;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;

/// A box to pick one of many from; typing narrows the list.
final class Picker<T> extends SearchableComboBox<T> {
    private final Function<T, String> name;
    private final Function<T, String> note;
    /// Wider than the longest names, it would only be empty.
    private static final double WIDEST = 480;

    private boolean showing;

    /// @param name what an item is called
    /// @param note what else there is to know about it
    Picker(String id, String spoken, Function<T, String> name, Function<T, String> note) {
        this.name = name;
        this.note = note;
        setId(id);
        setAccessibleText(spoken);
        getStyleClass().add("picker");
        setMaxWidth(WIDEST);
        setVisibleRowCount(14);
        setCellFactory(_ -> new Item());
        setButtonCell(new Item());
        setConverter(new Names());
        var whole = new Tooltip();
        whole.textProperty().bind(valueProperty().map(getConverter()::toString));
        setTooltip(whole);
    }

    /// Offers `items`; what is shown stays.
    void offer(List<T> items) {
        T shown = getValue();
        showing = true;
        getItems().setAll(items);
        setValue(shown);
        showing = false;
    }

    /// Shows what `shown` has, without picking it.
    void follow(ObservableValue<T> shown) {
        Rows.follow(this, shown, this::show);
    }

    /// Shows `item`, without picking it.
    void show(T item) {
        showing = true;
        setValue(item);
        showing = false;
    }

    void onPicked(Consumer<T> picked) {
        valueProperty()
                .addListener(
                        (_, _, item) -> {
                            if (!showing && item != null) {
                                picked.accept(item);
                            }
                        });
    }

    /// An item: its name, and the note in a quieter voice.
    private final class Item extends ListCell<T> {
        private final Label title = Rows.label("", "picker-name");
        private final Label aside = Rows.label("", "picker-note");
        private final HBox line = new HBox(title, aside);

        Item() {
            line.getStyleClass().add("picker-item");
            title.minWidthProperty()
                    .bind(
                            Bindings.createDoubleBinding(
                                    this::titleWidth,
                                    widthProperty(),
                                    insetsProperty(),
                                    title.textProperty(),
                                    title.fontProperty()));
            setPrefWidth(0);
        }

        /// The name gives way only where it would leave the cell, the note before it.
        private double titleWidth() {
            double room = getWidth() - snappedLeftInset();
            return Math.max(0, Math.min(title.prefWidth(-1), room));
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
            } else {
                title.setText(name.apply(item));
                aside.setText(note.apply(item));
                setGraphic(line);
            }
        }
    }

    /// What typing is matched with.
    private final class Names extends StringConverter<T> {
        @Override
        public String toString(T item) {
            return item == null ? "" : name.apply(item) + " " + note.apply(item);
        }

        @Override
        public T fromString(String text) {
            throw new IllegalStateException("not editable");
        }
    }
}
