package plimsoll.view;

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

    private final List<ReadingTile> tiles =
            Stream.of("tile-used", "tile-largest", "tile-chat", "tile-speed")
                    .map(ReadingTile::of)
                    .toList();

    TilesPane(PlanModel model) {
        setId("tiles");
        getStyleClass().add("tiles");
        for (ReadingTile reading : tiles) {
            setHgrow(reading.tile(), Priority.ALWAYS);
            getChildren().add(reading.tile());
        }
        model.forecast().subscribe(this::show);
    }

    private void show(Forecast forecast) {
        var readings = Reading.of(forecast, TOKENS_A_MINUTE);
        for (int i = 0; i < tiles.size(); i++) {
            tiles.get(i).show(readings.get(i));
        }
    }
}
