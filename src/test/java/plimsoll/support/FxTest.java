package plimsoll.support;

import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import plimsoll.view.Headless;

/// Runs test methods on the thread of a toolkit without a display, which it starts once.
public final class FxTest implements BeforeAllCallback, InvocationInterceptor {
    private static final AtomicBoolean STARTED = new AtomicBoolean();

    @Override
    public void beforeAll(ExtensionContext context) {
        start();
    }

    /// Starts the toolkit, if no other test has.
    public static void start() {
        if (!STARTED.getAndSet(true)) {
            Headless.start();
        }
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> test,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        onToolkitThread(test);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> test,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        onToolkitThread(test);
    }

    private static void onToolkitThread(Invocation<Void> test) throws Throwable {
        Callable<Void> work =
                () -> {
                    try {
                        return test.proceed();
                    } catch (Exception | Error e) {
                        throw e;
                    } catch (Throwable e) {
                        throw new AssertionError(e);
                    }
                };
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            task.get();
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }
}
