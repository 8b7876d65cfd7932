package plimsoll.plan;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import plimsoll.catalog.Catalog;
import plimsoll.core.Lesson;

/// The lesson that a file of a plan holds.
public final class LessonFile {
    private LessonFile() {}

    /// The steps in `file`, one or more.
    ///
    /// @throws PlanException if there are none that can be shown; the sentence names the file
    public static Lesson read(Path file, Catalog catalog) throws PlanException {
        String name = String.valueOf(file.getFileName());
        try {
            JsonObject plan = JsonText.object(WholeFile.read(file));
            Lesson lesson = LessonJson.lesson(plan, new Answers(catalog)::scenario);
            if (lesson.isEmpty()) {
                throw new PlanException(
                        LessonJson.STEPS, "are missing; add some under Present, and save the plan.");
            }
            return lesson;
        } catch (PlanException e) {
            throw new PlanException(name + ":", e.sentence());
        } catch (IOException _) {
            throw new PlanException(name, "can't be read; check that it is there, and its rights.");
        }
    }
}
