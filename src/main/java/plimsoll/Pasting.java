package plimsoll;

import java.io.File;
import javafx.scene.input.Clipboard;
import plimsoll.viewmodel.ImportModel;
import plimsoll.viewmodel.Models;
import plimsoll.viewmodel.Notice;
import plimsoll.words.Words;

/// Takes what is on the clipboard.
final class Pasting {
    private Pasting() {}

    /// Plans for files that were copied, or for the log that the copied text is.
    static void into(Models models, ImportModel imports) {
        var clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            imports.open(clipboard.getFiles().stream().map(File::toPath).toList());
        } else if (clipboard.hasString()) {
            models.logs().read(clipboard.getString());
        } else {
            models.notices()
                    .tell(
                            new Notice.Problem(
                                    Words.of("window.nothing-copied"),
                                    Words.of("window.nothing-copied.remedy")));
        }
    }
}
