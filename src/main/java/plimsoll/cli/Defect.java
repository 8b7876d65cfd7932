package plimsoll.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/// What to do about an error that should never happen: keep the details, say where they are.
public final class Defect {
    private Defect() {}

    /// Writes the details of `error` to a new file.
    ///
    /// @return a sentence for the user
    public static String report(Throwable error) {
        String what = "Plimsoll failed unexpectedly (" + error.getClass().getSimpleName() + "); ";
        try {
            Path file = Files.createTempFile("plimsoll-defect-", ".txt");
            try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
                out.println("Plimsoll " + Cli.version());
                error.printStackTrace(out);
            }
            return what + "please report it with the details in " + file + ".";
        } catch (IOException _) {
            return what + "please report it. The details could not be written to a file.";
        }
    }
}
