package plimsoll.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What Plimsoll does instead of opening its window where there is no display.
public final class NoDisplay {
    private static final Path PICTURE = Path.of("plimsoll.png");

    /// The starter plan, with an f16 cache and with a q8_0 one.
    private static final List<String> STARTER =
            List.of(
                    "chart",
                    "--model=qwen3-14b",
                    "--weights=Q4_K_M",
                    "--gpu=nvidia-geforce-rtx-4070-ti",
                    "--context=16384",
                    "--compare=cache=q8_0",
                    "--output=" + PICTURE);

    private NoDisplay() {}

    /// Says that there is no display, and draws the starter plan; a picture that is there already
    /// stays as it is.
    ///
    /// @return the exit code
    public static int draw(Cli cli, Terminal terminal) {
        terminal.out()
                .println(
                        "There is no display to open the window on; the commands estimate, chart,"
                                + " models and gpus work without one, see `plimsoll --help`.");
        if (Files.exists(PICTURE)) {
            terminal.out()
                    .println(
                            PICTURE.toAbsolutePath()
                                    + " is there already and stays as it is; delete it to have the"
                                    + " starter plan drawn again.");
            return Cli.OK;
        }
        return cli.run(STARTER.toArray(String[]::new));
    }
}
