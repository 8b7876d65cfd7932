package plimsoll.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// One command of `plimsoll`.
interface Command {

    /// What it is called, `estimate`.
    String name();

    /// Its name, its options and its help.
    CommandSpec spec();

    /// Carries it out.
    ///
    /// @return the exit code
    /// @throws CommandException if it can't be carried out
    /// @throws IOException if what is piped in breaks off
    int run(ParseResult line, Terminal terminal) throws CommandException, IOException;
}
