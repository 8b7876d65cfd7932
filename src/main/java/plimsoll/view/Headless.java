package plimsoll.view;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;

/// The JavaFX toolkit without a window: for pictures on machines with or without a display.
public final class Headless {
    private static final String PLATFORM = "glass.platform";

    private Headless() {}

    /// Whether windows can be shown here.
    public static boolean hasDisplay() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Map<String, String> environment = System.getenv();
        return system.startsWith("windows")
                || system.startsWith("mac")
                || environment.containsKey("DISPLAY")
                || environment.containsKey("WAYLAND_DISPLAY");
    }

    /// Starts the toolkit without a display, drawing in software, and loads the fonts; returns when
    /// it runs. Call it once, and not where a window is to be shown.
    public static void start() {
        System.setProperty(PLATFORM, "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        var running = new CountDownLatch(1);
        Platform.startup(running::countDown);
        Platform.setImplicitExit(false);
        await(running);
        call(
                () -> {
                    Assets.loadFonts();
                    return true;
                });
    }

    /// What `work` gives, on the toolkit's thread.
    ///
    /// @throws IllegalStateException when it fails or is interrupted
    public static <T> T call(Callable<T> work) {
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while drawing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("could not draw", e.getCause());
        }
    }

    /// Ends the toolkit, so that the program may end; not from the toolkit's own thread.
    public static void stop() {
        Platform.exit();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", e);
        }
    }
}
