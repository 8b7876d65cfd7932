package plimsoll.bench;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// A window with one word in it, to compare a start with.
public final class BareWindow extends Application {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new StackPane(new Label("Plimsoll")), WIDTH, HEIGHT));
        stage.show();
    }

    /// The program that opens it; its class is no application, as that of Plimsoll is none.
    static final class Main {
        private Main() {}

        public static void main(String[] args) {
            launch(BareWindow.class, args);
        }
    }
}
