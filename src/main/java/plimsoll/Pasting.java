package plimsoll;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import plimsoll.viewmodel.ImportModel;
import plimsoll.viewmodel.Models;
import plimsoll.viewmodel.Notice;
import plimsoll.words.Words;

/// Takes what is on the clipboard.
final class Pasting {
    private static final System.Logger LOG = System.getLogger(Pasting.class.getName());

    private Pasting() {}

    /// Plans for files that were copied, or for the log that the copied text is.
    static void into(Models models, ImportModel imports) {
        var clipboard = Clipboard.getSystemClipboard();
        Optional<List<File>> files = given(clipboard::getFiles).filter(list -> !list.isEmpty());
        Optional<String> text = files.isPresent() ? Optional.empty() : given(clipboard::getString);
        files.ifPresent(list -> imports.open(list.stream().map(File::toPath).toList()));
        text.ifPresent(models.logs()::read);
        if (files.isEmpty() && text.isEmpty()) {
            models.notices()
                    .tell(
                            new Notice.Problem(
                                    Words.of("window.nothing-copied"),
                                    Words.of("window.nothing-copied.remedy")));
        }
    }

    /// What the clipboard gives, if it has that; another program may take it away meanwhile.
    private static <T> Optional<T> given(Supplier<T> content) {
        try {
            return Optional.ofNullable(content.get());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The clipboard is out of reach.", e);
            return Optional.empty();
        }
    }
}
