package plimsoll;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.image.Image;
import plimsoll.export.Overwrite;
import plimsoll.export.PngExport;
import plimsoll.view.ExportPane;
import plimsoll.view.Pictures;
import plimsoll.view.Poster;
import plimsoll.view.Theme;
import plimsoll.viewmodel.Background;
import plimsoll.viewmodel.Notice;
import plimsoll.viewmodel.NoticeModel;
import plimsoll.viewmodel.Outlook;
import plimsoll.viewmodel.PlanModel;
import plimsoll.viewmodel.SlideText;
import plimsoll.words.Words;

/// Saves the chart as a picture: what is asked, drawn, and written.
final class Exporting {
    private final PlanModel plan;
    private final NoticeModel notices;
    private final Function<String, Optional<Path>> whereTo;

    /// @param whereTo asks for a file, given the name that is proposed
    Exporting(PlanModel plan, NoticeModel notices, Function<String, Optional<Path>> whereTo) {
        this.plan = plan;
        this.notices = notices;
        this.whereTo = whereTo;
    }

    /// What asks for title, size and theme.
    Node pane(Theme theme, Runnable close) {
        Outlook outlook = plan.outlookProperty().get();
        var proposed =
                new ExportPane.Choice(
                        SlideText.title(outlook), ExportPane.Choice.SIZES.getFirst(), theme);
        return new ExportPane(
                proposed,
                choice -> draw(outlook, choice),
                choice -> {
                    close.run();
                    save(outlook, choice);
                },
                close);
    }

    private static Image draw(Outlook outlook, ExportPane.Choice choice) {
        return Poster.image(Pictures.slide(outlook, choice.title(), choice.size(), choice.theme()));
    }

    private void save(Outlook outlook, ExportPane.Choice choice) {
        whereTo.apply(SlideText.fileName(outlook)).ifPresent(file -> write(outlook, choice, file));
    }

    private void write(Outlook outlook, ExportPane.Choice choice, Path file) {
        Image image = draw(outlook, choice);
        save(() -> PngExport.write(image, file, Overwrite.REPLACE), notices);
    }

    /// Saves a file in the background and says how that went.
    static void save(Callable<Path> write, NoticeModel notices) {
        Background.run(
                write,
                saved ->
                        notices.tell(
                                new Notice.Done(Words.of("export.saved", saved.toAbsolutePath()))),
                failed ->
                        notices.tell(
                                new Notice.Problem(
                                        String.valueOf(failed.getMessage()),
                                        Words.of("export.not-saved.remedy"))));
    }
}
