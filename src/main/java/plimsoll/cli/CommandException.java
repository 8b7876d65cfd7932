package plimsoll.cli;

/// A command can't be carried out. Its message is the sentence that says why and what to do.
final class CommandException extends Exception {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    private CommandException(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /// A scenario is wrong.
    static CommandException scenario(String sentence) {
        return new CommandException(Cli.FAILED, sentence);
    }

    /// The command line is wrong.
    static CommandException usage(String sentence) {
        return new CommandException(Cli.USAGE, sentence);
    }

    /// A file can't be read or written.
    static CommandException file(String sentence) {
        return new CommandException(Cli.FILE, sentence);
    }

    int exitCode() {
        return exitCode;
    }
}
