package plimsoll.view;

import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.TileBuilder;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import plimsoll.core.Forecast;
import plimsoll.viewmodel.PlanModel;
import plimsoll.viewmodel.Reading;

/// Four figures at a glance.
final class TilesPane extends HBox {
    private static final int TOKENS_A_MINUTE = 480;

    private final List<Tile> tiles =
            Stream.of("tile-used", "tile-largest", "tile-chat", "tile-speed")
                    .map(TilesPane::tile)
                    .toList();

    TilesPane(PlanModel model) {
        setId("tiles");
        getStyleClass().add("tiles");
        getChildren().addAll(tiles);
        tiles.forEach(tile -> setHgrow(tile, Priority.ALWAYS));
        model.forecast().subscribe(this::show);
    }

    private void show(Forecast forecast) {
        var readings = Reading.of(forecast, TOKENS_A_MINUTE);
        for (int i = 0; i < tiles.size(); i++) {
            show(tiles.get(i), readings.get(i));
        }
    }

    private static void show(Tile tile, Reading reading) {
        tile.setTitle(reading.title());
        tile.setDescription(reading.value());
        tile.setText(reading.caption());
        tile.setAccessibleText(
                "%s: %s, %s".formatted(reading.title(), reading.value(), reading.caption()));
    }

    private static Tile tile(String id) {
        var tile =
                TileBuilder.create()
                        .skinType(Tile.SkinType.TEXT)
                        .animated(false)
                        .prefSize(150, 108)
                        .build();
        tile.setId(id);
        return tile;
    }
}
