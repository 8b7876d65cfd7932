package plimsoll.support;

import com.sun.javafx.tk.TKClipboard;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Set;
import javafx.scene.input.Clipboard;

/// The clipboard while another program holds it, until that lets it go; to be used on the toolkit's
/// thread.
public final class Grasp implements AutoCloseable {
    private final Clipboard clipboard = Clipboard.getSystemClipboard();
    private final Object own;

    private Grasp(InvocationHandler held) {
        own = swap(Proxy.newProxyInstance(loader(), new Class<?>[] {TKClipboard.class}, held));
    }

    private static ClassLoader loader() {
        return TKClipboard.class.getClassLoader();
    }

    /// One that takes nothing, and gives nothing of what it says it has.
    public static Grasp refusing() {
        return new Grasp(
                (_, method, _) ->
                        switch (method.getName()) {
                            case "putContent" -> false;
                            case "hasContent" -> true;
                            case "getContentTypes" -> Set.of();
                            default -> null;
                        });
    }

    /// One that fails whatever it is asked.
    public static Grasp failing() {
        return new Grasp(
                (_, method, _) -> {
                    throw new IllegalStateException(method.getName());
                });
    }

    private Object swap(Object peer) {
        try {
            Field field = Clipboard.class.getDeclaredField("peer");
            field.setAccessible(true);
            Object before = field.get(clipboard);
            field.set(clipboard, peer);
            return before;
        } catch (ReflectiveOperationException changed) {
            throw new AssertionError(changed);
        }
    }

    @Override
    public void close() {
        swap(own);
    }
}
