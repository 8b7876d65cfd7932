package plimsoll.view;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Takes files that are dropped anywhere on a window. While they hover, the window's content is
/// `:dropping`.
public final class FileDrop {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private FileDrop() {}

    /// Hands `dropped` the files that are dropped on `scene`.
    public static void onto(Scene scene, Consumer<List<Path>> dropped) {
        scene.setOnDragOver(FileDrop::accept);
        scene.setOnDragEntered(event -> show(scene, event.getDragboard().hasFiles()));
        scene.setOnDragExited(_ -> show(scene, false));
        scene.setOnDragDropped(
                event -> {
                    List<File> files = event.getDragboard().getFiles();
                    event.setDropCompleted(!files.isEmpty());
                    dropped.accept(files.stream().map(File::toPath).toList());
                });
    }

    private static void accept(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
    }

    private static void show(Scene scene, boolean dropping) {
        scene.getRoot().pseudoClassStateChanged(DROPPING, dropping);
    }
}
