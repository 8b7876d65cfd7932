package plimsoll.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import plimsoll.viewmodel.Release;

/// What to do about an error that should never happen: keep the details, say where they are.
public final class Defect {
    private Defect() {}

    /// Writes the details of `error` to a new file.
    ///
    /// @return a sentence for the user
    public static String report(Throwable error) {
        String what = "Plimsoll failed unexpectedly (" + error.getClass().getSimpleName() + "); ";
        var details = new StringWriter();
        error.printStackTrace(new PrintWriter(details));
        try {
            Path file = Files.createTempFile("plimsoll-defect-", ".txt");
            Files.writeString(file, "Plimsoll " + Release.version() + "\n" + details);
            return what + "please report it with the details in " + file + ".";
        } catch (IOException _) {
            return what + "please report it. The details could not be written to a file.";
        }
    }
}
