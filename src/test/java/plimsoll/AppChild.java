package plimsoll;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import plimsoll.view.Desk;
import plimsoll.view.Headless;

/// The whole program, with a screen that nobody sees: prints each notice that its window shows, and
/// closes the window when a line comes in.
public final class AppChild {
    static final String OPEN = "open";
    static final String TOLD = "told ";

    private AppChild() {}

    public static void main(String[] args) {
        Thread.ofPlatform().daemon().start(AppChild::watch);
        App.open(args);
    }

    private static void watch() {
        var asked = new AtomicBoolean();
        Thread.ofPlatform().daemon().start(() -> listen(asked));
        try {
            Stage stage = opened();
            System.out.println(OPEN);
            tell(stage, asked);
            Platform.runLater(
                    () ->
                            stage.fireEvent(
                                    new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Waits for a line, or for the end of who would write one.
    private static void listen(AtomicBoolean asked) {
        try {
            System.in.read();
        } catch (IOException _) {
            System.err.println("nobody writes any more");
        }
        asked.set(true);
    }

    /// The window, once it is no longer blank.
    private static Stage opened() throws InterruptedException {
        Optional<Stage> stage = Optional.empty();
        while (stage.isEmpty()) {
            Thread.sleep(20);
            stage = shown();
        }
        return stage.get();
    }

    private static Optional<Stage> shown() {
        try {
            return Headless.call(
                    () ->
                            javafx.stage.Window.getWindows().stream()
                                    .filter(Stage.class::isInstance)
                                    .map(Stage.class::cast)
                                    .filter(stage -> stage.getScene().getRoot() instanceof Desk)
                                    .findFirst());
        } catch (IllegalStateException _) {
            return Optional.empty(); // the toolkit does not run yet
        }
    }

    /// Prints what the window tells until a line comes in, and once more then.
    private static void tell(Stage stage, AtomicBoolean asked) throws InterruptedException {
        String last = "";
        for (boolean over = false; !over; ) {
            over = asked.get();
            String told = Headless.call(() -> notice(stage));
            if (!told.equals(last) && !told.isEmpty()) {
                System.out.println(TOLD + told);
            }
            last = told;
            Thread.sleep(20);
        }
    }

    private static String notice(Stage stage) {
        return Optional.ofNullable(stage.getScene().lookup("#notice"))
                .filter(Node::isVisible)
                .map(Node::getAccessibleText)
                .map(String::strip)
                .orElse("");
    }
}
