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
                    java(),
                    "-Xmx512m",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Djavafx.animation.fullspeed=true",
                    "-Dprism.order=sw",
                    "-Dprism.dirtyregioncount=15",
                    "-classpath",
                    System.getProperty("java.class.path", ""),
                    "plimsoll.view.DragBenchmark");

    /// Drags through a window that fills a screen of its own, which Xvfb keeps in memory.
    static Child drag(String size, String... more) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("xvfb-run", "-a", "-s", "-screen 0 " + size + "x24"));
        command.addAll(DRAG);
        command.add(size);
        command.addAll(List.of(more));
        return run(command);
    }

    /// Runs `java` with these arguments.
    static Child of(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(java()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
    }

    /// @throws IOException if it fails
    private static Child run(List<String> command) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.print(output);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed.");
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
