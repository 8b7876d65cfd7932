package plimsoll;

import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import plimsoll.export.ChartFile;
import plimsoll.view.ExportPane.Choice;
import plimsoll.view.Poster;
import plimsoll.viewmodel.Notice;
import plimsoll.viewmodel.NoticeModel;
import plimsoll.words.Words;

/// Puts things on the clipboard: pictures of any format as a picture, all else as text.
final class Copying {
    private static final System.Logger LOG = System.getLogger(Copying.class.getName());

    private Copying() {}

    static void copy(ChartFile chart, Choice choice, NoticeModel notices) {
        if (choice.format().isPicture()) {
            picture(Poster.image(chart.slide()), notices);
        } else {
            put(
                    Map.of(DataFormat.PLAIN_TEXT, chart.text(choice.format())),
                    Words.of("copy.table"),
                    notices);
        }
    }

    static void command(String text, NoticeModel notices) {
        put(Map.of(DataFormat.PLAIN_TEXT, text), Words.of("copy.command"), notices);
    }

    static void picture(Image image, NoticeModel notices) {
        put(Map.of(DataFormat.IMAGE, image), Words.of("copy.picture"), notices);
    }

    private static void put(Map<DataFormat, Object> content, String done, NoticeModel notices) {
        notices.tell(
                isTaken(content)
                        ? new Notice.Done(done)
                        : new Notice.Problem(
                                Words.of("copy.refused"), Words.of("copy.refused.remedy")));
    }

    /// Another program may hold the clipboard, which some systems say by what they throw.
    private static boolean isTaken(Map<DataFormat, Object> content) {
        try {
            return Clipboard.getSystemClipboard().setContent(content);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The clipboard is out of reach.", e);
            return false;
        }
    }
}
