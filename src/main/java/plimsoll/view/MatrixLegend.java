package plimsoll.view;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import plimsoll.core.Tokens;
import plimsoll.matrix.Cell.Standing;
import plimsoll.viewmodel.MatrixWords;

/// What the colours of a matrix mean.
final class MatrixLegend extends HBox {
    MatrixLegend(ObservableValue<Tokens> target) {
        getStyleClass().add("matrix-legend");
        for (Standing standing : List.of(Standing.ROOMY, Standing.FITS, Standing.SHORT)) {
            var swatch = new Region();
            swatch.getStyleClass().add("matrix-swatch");
            MatrixCell.mark(swatch, standing);
            var label = new Label("", swatch);
            label.setMinWidth(USE_PREF_SIZE);
            Rows.follow(label, target, t -> label.setText(MatrixWords.legend(standing, t)));
            getChildren().add(label);
        }
    }
}
