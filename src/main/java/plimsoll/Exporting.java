package plimsoll;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.scene.Node;
import plimsoll.export.ChartFile;
import plimsoll.export.ExportException;
import plimsoll.export.Overwrite;
import plimsoll.plan.LastExport;
import plimsoll.view.ExportPane.Choice;
import plimsoll.view.ExportPane;
import plimsoll.view.Format;
import plimsoll.view.Pictures;
import plimsoll.view.Poster;
import plimsoll.view.Slide;
import plimsoll.view.Theme;
import plimsoll.viewmodel.Background;
import plimsoll.viewmodel.Notice;
import plimsoll.viewmodel.NoticeModel;
import plimsoll.viewmodel.Outlook;
import plimsoll.viewmodel.PlanModel;
import plimsoll.viewmodel.SlideText;
import plimsoll.words.Words;

/// Shares the chart: what is asked, drawn, and written or copied.
final class Exporting {
    private static final System.Logger LOG = System.getLogger(Exporting.class.getName());

    private final PlanModel plan;
    private final NoticeModel notices;
    private final Path folder;
    private final BiFunction<Format, String, Optional<Path>> whereTo;

    /// @param folder where it is kept how it was shared last
    /// @param whereTo asks for a file of a format, given the name that is proposed
    Exporting(
            PlanModel plan,
            NoticeModel notices,
            Path folder,
            BiFunction<Format, String, Optional<Path>> whereTo) {
        this.plan = plan;
        this.notices = notices;
        this.folder = folder;
        this.whereTo = whereTo;
    }

    /// What asks for title, format, size and theme.
    ///
    /// @param theme that of the window
    Node pane(Theme theme, Runnable close) {
        Outlook outlook = plan.outlookProperty().get();
        var maker =
                new ExportPane.Maker(
                        List.of(Format.values()),
                        choice -> Poster.image(file(outlook, choice).slide()),
                        choice -> file(outlook, choice).text(choice.format()));
        var exits =
                new ExportPane.Exits(
                        choice -> {
                            close.run();
                            save(outlook, choice);
                        },
                        choice -> Copying.copy(file(outlook, choice), choice, notices),
                        close);
        return new ExportPane(proposed(outlook, theme), maker, exits);
    }

    /// As it was shared last, with a title for what is shown now.
    private Choice proposed(Outlook outlook, Theme theme) {
        var last = LastExport.read(folder);
        return new Choice(
                SlideText.title(outlook),
                last.format().flatMap(Format::ofName).orElse(Format.PNG),
                last.size().flatMap(Slide.Size::ofText).orElse(Slide.Size.FULL_HD),
                last.theme().flatMap(Theme::named).orElse(theme));
    }

    private static ChartFile file(Outlook outlook, Choice choice) {
        return new ChartFile(
                outlook, Pictures.slide(outlook, choice.title(), choice.size(), choice.theme()));
    }

    private void save(Outlook outlook, Choice choice) {
        var format = choice.format();
        whereTo.apply(format, SlideText.fileName(outlook) + "." + format.ending())
                .ifPresent(file -> write(file(outlook, choice), choice, file));
    }

    /// The dialog has asked whether a file may be replaced, but only for the name that it gave.
    private void write(ChartFile chart, Choice choice, Path chosen) {
        Path file = choice.format().named(chosen);
        var overwrite = file.equals(chosen) ? Overwrite.REPLACE : Overwrite.REFUSE;
        Supplier<byte[]> content = chart.as(choice.format());
        save(
                () -> {
                    remember(choice);
                    return ChartFile.write(content, file, overwrite);
                },
                notices);
    }

    private void remember(Choice choice) {
        try {
            new LastExport(
                            Optional.of(choice.format().name()),
                            Optional.of(choice.size().toString()),
                            Optional.of(choice.theme().styleClass()))
                    .keep(folder);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "It is not kept how the chart was shared.", e);
        }
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
                                        sentence(failed), Words.of("export.not-saved.remedy"))));
    }

    private static String sentence(Exception failure) {
        return failure instanceof ExportException e
                ? String.valueOf(e.getMessage())
                : Words.of("export.failed");
    }
}
