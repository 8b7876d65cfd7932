package plimsoll.viewmodel;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Slow work, off the thread that draws.
public final class Background {
    private Background() {}

    /// Runs `work` and hands its result, or what went wrong, back on the thread that draws.
    ///
    /// @return what does the work, to be interrupted when nobody wants it any more
    public static <T> Thread run(
            Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        return Thread.ofVirtual().start(() -> report(work, done, failed));
    }

    /// Runs `news` on the thread that draws.
    static void back(Runnable news) {
        Platform.runLater(news);
    }

    private static <T> void report(
            Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        try {
            T result = work.call();
            Platform.runLater(() -> done.accept(result));
        } catch (Exception e) {
            Platform.runLater(() -> failed.accept(e));
        }
    }
}
