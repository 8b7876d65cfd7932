package plimsoll.plan;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import plimsoll.catalog.Catalog;
import plimsoll.core.Plan;
import plimsoll.words.Words;

/// Plans in files of their own, `lesson.plimsoll`.
public final class PlanFile {
    /// What their names end in.
    public static final String ENDING = ".plimsoll";

    /// The longest file that is read, in bytes.
    static final int LONGEST = 1 << 20;

    private static final Gson TIDY = new GsonBuilder().setPrettyPrinting().create();

    private final PlanJson json;

    public PlanFile(Catalog catalog) {
        this.json = new PlanJson(catalog);
    }

    /// Whether `file` is called like one.
    public static boolean isOne(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /// `file`, called like a plan.
    public static Path named(Path file) {
        return isOne(file) ? file : file.resolveSibling(file.getFileName() + ENDING);
    }

    /// The plan in `file`.
    ///
    /// @throws PlanException if there is none that can be shown; the sentence names the file
    public Plan read(Path file) throws PlanException {
        String name = String.valueOf(file.getFileName());
        try {
            Plan plan = plan(SmallFile.read(file, LONGEST), name);
            check(plan, name);
            return plan;
        } catch (CharacterCodingException _) {
            throw noPlan(name);
        } catch (IOException _) {
            throw new PlanException(name, Words.of("wrong.unread"));
        }
    }

    private static PlanException noPlan(String name) {
        return new PlanException(name, Words.of("wrong.no-plan"));
    }

    private static void check(Plan plan, String name) throws PlanException {
        try {
            PlanJson.check(plan);
        } catch (PlanException e) {
            throw new PlanException(name + ":", e.sentence());
        }
    }

    private Plan plan(String text, String name) throws PlanException {
        PlanException noPlan = noPlan(name);
        try {
            return json.plan(JsonText.object(text, noPlan));
        } catch (PlanException e) {
            throw e.equals(noPlan) ? e : new PlanException(name + ":", e.sentence());
        }
    }

    /// Makes `plan` the content of `file`: whole or not at all.
    ///
    /// @return why it will not come back as it is, a sentence; nothing where it will
    /// @throws PlanException if the file can't be written; what was there is as it was
    public Optional<String> write(Plan plan, Path file) throws PlanException {
        String text = TIDY.toJson(PlanJson.object(plan)) + "\n";
        try {
            SmallFile.write(file, text);
        } catch (IOException _) {
            throw new PlanException(String.valueOf(file), Words.of("wrong.unwritten"));
        }
        return doubt(plan, text);
    }

    private Optional<String> doubt(Plan plan, String text) {
        try {
            return plan(text, Words.of("plan.name")).equals(plan)
                    ? Optional.empty()
                    : Optional.of(Words.of("plan.different"));
        } catch (PlanException e) {
            return Optional.of(Words.of("plan.not-again") + " " + e.sentence());
        }
    }
}
