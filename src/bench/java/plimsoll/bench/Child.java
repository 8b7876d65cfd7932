package plimsoll.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What a program said that measured in a virtual machine of its own.
record Child(String output) {
    private static final List<String> DRAG =
            List.of(
                    "-Xmx256m",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Djavafx.animation.fullspeed=true",
                    "-Dprism.dirtyregioncount=15",
                    "-classpath",
                    System.getProperty("java.class.path", ""),
                    "plimsoll.view.DragBenchmark");

    /// Drags through the window.
    static Child drag(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(DRAG);
        command.addAll(List.of(arguments));
        return of(command.toArray(String[]::new));
    }

    /// Runs `java` with these arguments.
    ///
    /// @throws IOException if it fails
    static Child of(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        command.addAll(List.of(arguments));
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.print(output);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", arguments) + " failed.");
        }
        return new Child(output);
    }

    /// The first line of that form.
    ///
    /// @throws IOException if there is none
    MatchResult line(String form) throws IOException {
        return Pattern.compile("(?m)^" + form + "$")
                .matcher(output)
                .results()
                .findFirst()
                .orElseThrow(() -> new IOException("No line says " + form + "."));
    }
}
