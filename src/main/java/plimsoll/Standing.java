package plimsoll;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import plimsoll.plan.LastWindow.Frame;
import plimsoll.plan.LastWindow;

/// Where a window stands: as it was left, or at its usual size.
final class Standing {
    static final int WIDTH = 1440;
    static final int HEIGHT = 900;
    private static final int LEAST_WIDTH = 1000;
    private static final int LEAST_HEIGHT = 700;

    /// So much of a title bar must be on a screen to be taken hold of.
    private static final int HOLD = 80;

    private Standing() {}

    /// Puts `stage` where it was left, else where the system likes it in its usual size.
    static void place(Stage stage, LastWindow last) {
        usual(stage);
        last.frame().ifPresent(frame -> restore(stage, frame));
    }

    /// Puts `stage` where it was left, if that is still on a screen.
    private static void restore(Stage stage, Frame frame) {
        if (isReachable(frame)) {
            stage.setX(frame.x());
            stage.setY(frame.y());
            stage.setWidth(Math.max(LEAST_WIDTH, frame.width()));
            stage.setHeight(Math.max(LEAST_HEIGHT, frame.height()));
        }
        stage.setMaximized(frame.maximized());
    }

    private static boolean isReachable(Frame frame) {
        var title = new Rectangle2D(frame.x() + HOLD, Math.max(0, frame.y()), HOLD, 1);
        return frame.y() >= 0
                && Screen.getScreens().stream()
                        .anyMatch(screen -> screen.getVisualBounds().contains(title));
    }

    /// The usual size, and the least.
    private static void usual(Stage stage) {
        var screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
    }

    /// Where `stage` stands; of one that fills the screen, only that.
    static Frame of(Stage stage) {
        return stage.isMaximized()
                ? new Frame(0, 0, WIDTH, HEIGHT, true)
                : new Frame(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
    }
}
