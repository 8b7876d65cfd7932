package plimsoll;

import plimsoll.catalog.Catalog;
import plimsoll.catalog.ConfigFolder;
import plimsoll.cli.Cli;
import plimsoll.cli.Terminal;

/// Starts Plimsoll.
public final class Main {
    private Main() {}

    /// Runs the command that `args` name; without any, opens the window.
    ///
    /// @param args the command line
    public static void main(String[] args) {
        var terminal = new Terminal(System.in, System.out, System.err);
        System.exit(new Cli(terminal, () -> Catalog.load(ConfigFolder.ofUser())).run(args));
    }
}
