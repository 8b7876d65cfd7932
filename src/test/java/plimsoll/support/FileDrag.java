package plimsoll.support;

import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.TKDropTargetListener;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.input.DataFormat;
import javafx.scene.input.TransferMode;

/// Files that a hand drags over a window from elsewhere. The headless screen has no drag board, so
/// the scene is told of the drag as a screen with one tells it; to be used on the toolkit's thread.
///
/// @param scene what they are dragged over
/// @param target what the scene has a screen tell
public record FileDrag(Scene scene, TKDropTargetListener target) {

    /// The drag as it enters the middle of `scene`.
    public static FileDrag over(Scene scene, Path... files) {
        var drag = new FileDrag(scene, target(scene));
        drag.target.dragEnter(
                drag.x(), drag.y(), drag.x(), drag.y(), TransferMode.COPY, board(files));
        return drag;
    }

    /// What the window would do with the files; nothing where it does not take them.
    public TransferMode hover() {
        return target.dragOver(x(), y(), x(), y(), TransferMode.COPY);
    }

    public void drop() {
        hover();
        target.drop(x(), y(), x(), y(), TransferMode.COPY);
    }

    public void leave() {
        target.dragExit(x(), y(), x(), y());
    }

    private double x() {
        return scene.getWidth() / 2;
    }

    private double y() {
        return scene.getHeight() / 2;
    }

    private static TKDropTargetListener target(Scene scene) {
        try {
            var constructor =
                    Class.forName("javafx.scene.Scene$DropTargetListener")
                            .getDeclaredConstructor(Scene.class);
            constructor.setAccessible(true);
            return (TKDropTargetListener) constructor.newInstance(scene);
        } catch (ReflectiveOperationException changed) {
            throw new AssertionError(changed);
        }
    }

    private static TKClipboard board(Path... files) {
        var list = Stream.of(files).map(Path::toFile).toList();
        return (TKClipboard)
                Proxy.newProxyInstance(
                        TKClipboard.class.getClassLoader(),
                        new Class<?>[] {TKClipboard.class},
                        (_, method, arguments) ->
                                switch (method.getName()) {
                                    case "getContentTypes" -> Set.of(DataFormat.FILES);
                                    case "getTransferModes" -> Set.of(TransferMode.COPY);
                                    case "hasContent" -> arguments[0].equals(DataFormat.FILES);
                                    case "getContent" -> list;
                                    default -> throw new AssertionError(method);
                                });
    }
}
