package plimsoll.view;

import eu.hansolo.tilesfx.Tile;
import javafx.scene.AccessibleRole;
import plimsoll.viewmodel.Reading;

/// A tile with one figure: its title, the figure, and what it is made of. Where it is a share, a
/// gauge shows it too.
///
/// @param tile the control; not a subclass of it, which would miss the library's stylesheet
record ReadingTile(Tile tile) {

    static ReadingTile of(String id) {
        var tile = new Tile();
        tile.setId(id);
        tile.setAccessibleRole(AccessibleRole.TEXT);
        tile.setAnimated(false);
        tile.getStyleClass().addAll("card", "reading-tile");
        tile.setSkin(new ReadingSkin(tile));
        return new ReadingTile(tile);
    }

    void show(Reading reading) {
        tile.setTitle(reading.title());
        tile.setDescription(reading.value());
        tile.setText(reading.caption());
        tile.setValue(reading.share().orElse(0));
        tile.setValueVisible(reading.share().isPresent());
        tile.setAccessibleText(reading.title() + ": " + reading.value() + ", " + reading.caption());
    }
}
