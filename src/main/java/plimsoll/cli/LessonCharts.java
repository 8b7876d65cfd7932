package plimsoll.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ParseResult;
import plimsoll.catalog.Catalog;
import plimsoll.core.Lesson;
import plimsoll.export.ChartFile;
import plimsoll.plan.PlanException;
import plimsoll.plan.PlanFile;
import plimsoll.view.Format;
import plimsoll.view.Pictures;
import plimsoll.view.Slide;
import plimsoll.view.Theme;
import plimsoll.viewmodel.Played;

/// `--steps FILE`: a picture of each step of a lesson, numbered.
///
/// @param file what the pictures are called, but for the number
/// @param size of each
/// @param theme of each
record LessonCharts(Path file, Slide.Size size, Theme theme) {
    static final String STEPS = "--steps";

    /// The lesson that the command line names.
    static Lesson lesson(ParseResult line, Catalog catalog) throws CommandException {
        if (ScenarioOptions.count(line) > 0) {
            throw CommandException.usage(
                    STEPS + " reads whole scenarios; leave the options of a scenario out.");
        }
        try {
            Path file = Path.of(line.matchedOptionValue(STEPS, ""));
            Lesson lesson = new PlanFile(catalog).read(file).lesson();
            if (lesson.isEmpty()) {
                throw CommandException.file(
                        file + " has no steps; add some under Present, and save it again.");
            }
            return lesson;
        } catch (InvalidPathException _) {
            throw CommandException.usage(STEPS + " takes a file name, such as lesson.plimsoll.");
        } catch (PlanException e) {
            throw CommandException.file(e.sentence());
        }
    }

    /// `lesson-1.png`, `lesson-2.png` …
    List<Path> files(int steps) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        var files = new ArrayList<Path>();
        for (int i = 1; i <= steps; i++) {
            files.add(file.resolveSibling(name.substring(0, dot) + "-" + i + name.substring(dot)));
        }
        return files;
    }

    /// Those of the files that are there already.
    List<Path> there(int steps) {
        return files(steps).stream().filter(Files::exists).toList();
    }

    /// What each file holds; on the toolkit's thread.
    ///
    /// @param format a picture
    List<byte[]> contents(Lesson lesson, Format format) {
        var contents = new ArrayList<byte[]>();
        var played = Played.of(lesson);
        for (int i = 0; i < lesson.steps().size(); i++) {
            var slide = Pictures.slide(played, size, theme);
            contents.add(new ChartFile(played.outlook(), slide).as(format).get());
            played = played.moved(1);
        }
        return contents;
    }
}
