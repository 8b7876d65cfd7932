import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where a window can be opened while packaging: an X server of our own, the desktop of Windows or
/// macOS, or none at all, where JavaFX draws without one.
///
/// @param options what the JVM must be told
/// @param variables of the environment
/// @param server to be ended afterwards
record Display(List<String> options, Map<String, String> variables, Optional<Process> server)
        implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int LOOKS = 120;

    /// So many times in a row a window that is complete does next to nothing.
    private static final int RESTS = 4;

    private static final Duration NEXT_TO_NOTHING = Duration.ofMillis(40);

    static Display any() throws IOException {
        if (Program.onWindows() || Program.onMac()) {
            return new Display(List.of(), Map.of(), Optional.empty());
        }
        return Program.has("Xvfb") ? ofServer() : without();
    }

    /// The variables, with the settings of the user of this machine out of reach.
    Map<String, String> environment(Path home) {
        Map<String, String> all = new HashMap<>(variables);
        all.put("XDG_CONFIG_HOME", home.toString());
        all.put("APPDATA", home.toString());
        return all;
    }

    @Override
    public void close() {
        server.ifPresent(Process::destroy);
    }

    /// Returns once `window` has nothing more to do, or is gone.
    static void awaitRest(Process window) throws InterruptedException {
        Duration used = Duration.ZERO;
        int rests = 0;
        for (int look = 0; look < LOOKS && rests < RESTS && window.isAlive(); look++) {
            Thread.sleep(LOOK);
            Duration now = window.info().totalCpuDuration().orElse(used);
            boolean rest = !used.isZero() && now.minus(used).compareTo(NEXT_TO_NOTHING) < 0;
            rests = rest ? rests + 1 : 0;
            used = now;
        }
    }

    /// Asks `window` to end in good order.
    static void end(Process window) throws IOException, InterruptedException {
        if (Program.onWindows()) {
            Program.run("taskkill", "/PID", Long.toString(window.pid()));
        } else {
            window.destroy();
        }
    }

    private static Display ofServer() throws IOException {
        Process server =
                new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String number = server.inputReader().readLine();
        return new Display(List.of(), Map.of("DISPLAY", ":" + number), Optional.of(server));
    }

    /// Plimsoll opens its window where it believes that there is a display.
    private static Display without() {
        return new Display(
                List.of("-Dglass.platform=Headless", "-Dprism.order=sw"),
                Map.of("DISPLAY", "none"),
                Optional.empty());
    }
}
