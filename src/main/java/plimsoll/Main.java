package plimsoll;

import java.nio.file.Path;
import java.util.Locale;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.ConfigFolder;
import plimsoll.cli.Cli;
import plimsoll.cli.NoDisplay;
import plimsoll.cli.Painter;
import plimsoll.cli.Terminal;
import plimsoll.plan.PlanFile;
import plimsoll.view.Headless;
import plimsoll.words.Language;
import plimsoll.words.Words;

/// Starts Plimsoll.
public final class Main {
    private Main() {}

    /// Runs the command that `args` name; without any, or with a file, opens the window. Where
    /// there is no display to open it on, says so and draws the starter plan.
    ///
    /// @param args the command line
    public static void main(String[] args) {
        if ((args.length == 0 || isFile(args)) && Headless.hasDisplay()) {
            App.open(args);
        } else {
            System.exit(answer(args));
        }
    }

    /// Whether a desktop asks to open a file.
    private static boolean isFile(String... args) {
        return args.length == 1 && args[0].toLowerCase(Locale.ROOT).matches(".+\\.(plimsoll|gguf)");
    }

    /// What scripts read is English.
    private static int answer(String[] args) {
        Words.speak(Language.ENGLISH);
        var terminal = new Terminal(System.in, System.out, System.err);
        var cli = new Cli(terminal, () -> catalog(terminal), Painter.withoutDisplay());
        if (args.length == 0) {
            return NoDisplay.draw(cli, terminal);
        }
        return PlanFile.isOne(Path.of(args[0]))
                ? cli.run("estimate", "--plan", args[0])
                : cli.run(args);
    }

    /// The catalog with the user's own entries; what is wrong with those is said beside.
    private static Catalog catalog(Terminal terminal) {
        Catalog catalog = Catalog.load(ConfigFolder.ofUser());
        catalog.problems().forEach(problem -> terminal.err().println(problem.getMessage()));
        return catalog;
    }
}
