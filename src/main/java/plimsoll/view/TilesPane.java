package plimsoll.view;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import plimsoll.core.Conversation;
import plimsoll.core.Forecast;
import plimsoll.viewmodel.PlanModel;
import plimsoll.viewmodel.Reading;
import plimsoll.viewmodel.Term;
import plimsoll.words.Words;

/// Four figures at a glance. That of the chat opens it.
final class TilesPane extends HBox {
    private final List<ReadingTile> tiles =
            Stream.of("tile-used", "tile-largest", "tile-chat", "tile-speed")
                    .map(ReadingTile::of)
                    .toList();
    private final Button open = new Button("", new FontIcon(Feather.CHEVRON_RIGHT));

    /// @param chat shows the conversation over time
    TilesPane(PlanModel model, Runnable chat) {
        setId("tiles");
        getStyleClass().add("tiles");
        open.setId("open-chat");
        open.getStyleClass().add("tile-button");
        open.setAlignment(Pos.TOP_RIGHT);
        open.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        open.setOnAction(_ -> chat.run());
        add(tiles.get(0).tile());
        add(tiles.get(1).tile());
        add(new StackPane(tiles.get(2).tile(), open));
        add(tiles.get(3).tile());
        TermCard.on(tiles.get(3).tile(), Term.SPEED_CEILING);
        Rows.follow(
                this,
                model.forecast(),
                forecast -> show(forecast, model.conversationProperty().get()));
        Rows.follow(
                this, model.conversationProperty(), now -> show(model.forecast().getValue(), now));
    }

    private void add(Node tile) {
        setHgrow(tile, Priority.ALWAYS);
        getChildren().add(tile);
    }

    private void show(Forecast forecast, Conversation conversation) {
        var readings = Reading.of(forecast, conversation);
        for (int i = 0; i < tiles.size(); i++) {
            tiles.get(i).show(readings.get(i));
        }
        open.setAccessibleText(Words.of("tiles.chat", tiles.get(2).tile().getAccessibleText()));
    }
}
