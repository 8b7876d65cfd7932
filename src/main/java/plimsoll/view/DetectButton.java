package plimsoll.view;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import plimsoll.viewmodel.MachineModel;
import plimsoll.words.Words;

/// *Detect*: looks for the GPUs of this machine; while it does, turns, and gives up when it is
/// pressed again.
final class DetectButton extends Button {
    private static final PseudoClass PLANNED = PseudoClass.getPseudoClass("planned");

    private final FontIcon sign = new FontIcon(Feather.CPU);
    private final ProgressIndicator turning = new ProgressIndicator();

    DetectButton(MachineModel machine) {
        setId("detect");
        setText(Words.of("detect.name"));
        getStyleClass().addAll("action", "detect");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> machine.detect());
        Rows.follow(this, machine.busyProperty(), this::show);
        Rows.follow(this, machine.planned(), planned -> pseudoClassStateChanged(PLANNED, planned));
    }

    private void show(boolean busy) {
        setGraphic(busy ? turning : sign);
        String spoken = busy ? Words.of("detect.stop") : Words.of("detect.start");
        setAccessibleText(spoken);
        setTooltip(new Tooltip(spoken));
    }
}
