package plimsoll.view;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plimsoll.words.Words;

/// Every key that does something: anywhere, on the buttons, on sliders and the curve, in the table
/// of what fits, and while a lesson is shown.
public final class ShortcutsPane extends VBox {
    private static final double WIDTH = 880;
    private static final double GAP = 32;

    /// Keys as they are written on the keyboard, and what they do.
    private record Row(String keys, String meaning) {}

    /// @param close is run when it was read
    public ShortcutsPane(Runnable close) {
        Rows.sheet(this, "shortcuts-pane");
        setMinWidth(WIDTH);
        getChildren().add(Rows.label(Words.of("shortcuts.title"), "sheet-title"));
        var columns = new HBox(GAP, column(anywhere()), column(buttons(), sliders(), table()));
        columns.setId("shortcuts");
        columns.getChildren().add(column(lesson()));
        getChildren().addAll(columns, Rows.closing("shortcuts-close", close));
    }

    private static VBox column(Region... groups) {
        var column = new VBox(groups);
        column.setSpacing(GAP * 2 / 3);
        return column;
    }

    private static VBox anywhere() {
        return group(
                Words.of("shortcuts.anywhere"),
                Stream.of(Deed.values())
                        .filter(deed -> !deed.keys().isEmpty())
                        .map(deed -> new Row(deed.shortcut(), deed.words()))
                        .toList());
    }

    private static VBox buttons() {
        var names =
                Stream.of(
                        Words.of("header.fits"),
                        Words.of("header.compare"),
                        Words.of("header.export"),
                        Words.of("detect.name"),
                        Words.of("context.name"));
        return group(Words.of("shortcuts.buttons"), names.map(ShortcutsPane::mnemonic).toList());
    }

    /// The letter that is underlined in `name`.
    private static Row mnemonic(String name) {
        int letter = name.indexOf('_') + 1;
        return new Row("Alt+" + Character.toUpperCase(name.charAt(letter)), name.replace("_", ""));
    }

    private static VBox sliders() {
        return group(
                Words.of("shortcuts.sliders"),
                List.of(
                        new Row("← →", Words.of("shortcuts.step")),
                        new Row("PgUp, PgDn", Words.of("shortcuts.page")),
                        new Row("Home, End", Words.of("shortcuts.ends"))));
    }

    private static VBox table() {
        return group(
                Words.of("shortcuts.table"),
                List.of(
                        new Row("Enter", Words.of("shortcuts.choose")),
                        new Row(Words.of("shortcuts.space"), Words.of("shortcuts.pin")),
                        new Row("S", Words.of("shortcuts.sort"))));
    }

    private static VBox lesson() {
        return group(
                Words.of("shortcuts.lesson"),
                List.of(
                        new Row("→ ↓ PgDn", Words.of("shortcuts.next")),
                        new Row(Words.of("shortcuts.space"), Words.of("shortcuts.next")),
                        new Row("← ↑ PgUp", Words.of("shortcuts.back")),
                        new Row("Home, End", Words.of("shortcuts.first")),
                        new Row("B .", Words.of("shortcuts.black")),
                        new Row("Esc, F5", Words.of("shortcuts.leave"))));
    }

    private static VBox group(String name, List<Row> rows) {
        var grid = new GridPane();
        grid.getStyleClass().add("shortcuts");
        for (Row row : rows) {
            var keys = Rows.label(row.keys(), "palette-keys");
            keys.setMinWidth(USE_PREF_SIZE);
            var meaning = Rows.label(row.meaning(), "row-name");
            meaning.setMinWidth(USE_PREF_SIZE);
            grid.addRow(grid.getRowCount(), keys, meaning);
        }
        var group = new VBox(Rows.label(name, "card-title"), grid);
        group.setSpacing(GAP / 3);
        return group;
    }
}
