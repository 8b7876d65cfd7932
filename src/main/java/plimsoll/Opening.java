package plimsoll;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import plimsoll.plan.LastWindow;
import plimsoll.plan.Settings;
import plimsoll.view.BlankView;
import plimsoll.view.SystemLook;

/// A window before there is anything to show on it: its ground and the mark, painted as soon as the
/// toolkit runs. All that takes longer comes after that.
final class Opening {
    private Opening() {}

    /// Shows it where it stood last, in the colours that were set.
    static void show(Stage stage, LastWindow last, Settings settings) {
        Standing.place(stage, last);
        var scene = new Scene(new BlankView(), Standing.WIDTH, Standing.HEIGHT);
        Dressing.look(settings, SystemLook.told()).paint(scene);
        stage.setScene(scene);
        stage.show();
    }

    /// Runs `then` once that is painted: what one pulse laid out is on the screen before the next
    /// but one.
    static void oncePainted(Runnable then) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses > 2) {
                    stop();
                    Platform.runLater(then);
                }
            }
        }.start();
    }
}
