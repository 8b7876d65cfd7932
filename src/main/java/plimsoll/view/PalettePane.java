package plimsoll.view;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import plimsoll.viewmodel.Entry;
import plimsoll.viewmodel.Palette;
import plimsoll.words.Words;

/// One field that finds everything, and below it what it found. The keyboard stays in the field:
/// the arrows go through the list, Enter takes what is marked.
public final class PalettePane extends VBox {
    private static final double ROW = 36;
    private static final int PAGE = 8;

    private final Palette palette;
    private final Runnable close;
    private final TextField field = new TextField();
    private final ListView<Entry> list = new ListView<>();
    private final Label none = Rows.label(Words.of("palette.none"), "caption");

    /// @param close is run before what is chosen is done
    public PalettePane(Palette palette, Runnable close) {
        this.palette = palette;
        this.close = close;
        Rows.sheet(this, "palette-pane");
        field.setId("palette-field");
        field.setPromptText(Words.of("palette.prompt"));
        field.setAccessibleHelp(Words.of("palette.help"));
        list.setId("palette-list");
        list.setAccessibleText(Words.of("palette.list"));
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setPlaceholder(none);
        list.setCellFactory(_ -> new Row());
        list.getSelectionModel().selectedItemProperty().subscribe(_ -> speak());
        field.textProperty().subscribe(this::find);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
        getChildren().addAll(field, list);
    }

    private void find(String text) {
        list.getItems().setAll(palette.found(text));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        speak();
    }

    /// The mark is spoken where the keyboard is.
    private void speak() {
        var selected = list.getSelectionModel().getSelectedItems();
        String marked = selected.isEmpty() ? none.getText() : selected.getFirst().spoken();
        field.setAccessibleText(Words.of("palette.spoken", marked));
    }

    private void keyed(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> mark(1);
            case UP -> mark(-1);
            case PAGE_DOWN -> mark(PAGE);
            case PAGE_UP -> mark(-PAGE);
            case ENTER -> list.getSelectionModel().getSelectedItems().forEach(this::take);
            case ESCAPE -> close.run();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void mark(int steps) {
        int last = list.getItems().size() - 1;
        int marked = list.getSelectionModel().getSelectedIndex() + steps;
        int index = Math.clamp(marked, Math.min(0, last), last);
        list.getSelectionModel().clearAndSelect(index);
        list.scrollTo(Math.max(0, index - PAGE));
    }

    private void take(Entry entry) {
        close.run();
        entry.choice().run();
    }

    /// What sort of thing it is, its name, what else there is to know, and its keys.
    private final class Row extends ListCell<Entry> {
        private final Label kind = Rows.label("", "palette-kind");
        private final Label name = Rows.label("", "picker-name");
        private final Label note = Rows.label("", "picker-note");
        private final Label keys = Rows.label("", "palette-keys");
        private final HBox line = Rows.row(new HBox(kind, name, note), keys);

        Row() {
            getStyleClass().add("palette-row");
            kind.setMinWidth(USE_PREF_SIZE);
            keys.setMinWidth(USE_PREF_SIZE);
            setPrefWidth(0);
            setOnMouseClicked(_ -> take(getItem()));
        }

        @Override
        protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setDisable(empty);
            if (empty) {
                setGraphic(null);
                return;
            }
            kind.setText(entry.kind().words());
            name.setText(entry.name());
            note.setText(entry.note());
            keys.setText(entry.keys());
            setGraphic(line);
            setAccessibleText(entry.spoken());
        }
    }
}
