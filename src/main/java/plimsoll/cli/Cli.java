package plimsoll.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine;
import plimsoll.catalog.Catalog;
import plimsoll.detect.Detector;
import plimsoll.viewmodel.Release;

/// The command line: takes a command apart, carries it out, and says what went wrong.
public final class Cli {
    /// Exit code: done.
    public static final int OK = 0;

    /// Exit code: a scenario can't be estimated, or a line of a batch failed.
    public static final int FAILED = 1;

    /// Exit code: the command line is not understood.
    public static final int USAGE = 2;

    /// Exit code: a file can't be read or written.
    public static final int FILE = 3;

    /// Exit code: a defect of Plimsoll.
    public static final int DEFECT = 70;

    /// What is said where an answer goes nowhere.
    static final String UNWRITTEN =
            "The answer can't be written to its end: the disk is full, or nobody reads it now.";

    private static final String NAME = "plimsoll";

    private final Terminal terminal;
    private final List<Command> commands;

    /// A command line for this machine.
    ///
    /// @param catalog loaded when a command first asks for it
    /// @param painter draws what a command wants drawn
    public Cli(Terminal terminal, Supplier<Catalog> catalog, Painter painter) {
        this(terminal, catalog, painter, Detector.own());
    }

    /// @param catalog loaded when a command first asks for it
    /// @param painter draws what a command wants drawn
    /// @param detector asked for the GPUs of this machine
    public Cli(Terminal terminal, Supplier<Catalog> catalog, Painter painter, Detector detector) {
        this.terminal = terminal;
        this.commands =
                List.of(
                        new EstimateCommand(catalog, detector),
                        new ChartCommand(catalog, painter, detector),
                        new FitCommand(catalog, detector),
                        new DiagnoseCommand(catalog),
                        new ModelsCommand(catalog),
                        new GpusCommand(catalog, detector));
    }

    /// Carries out the command that `args` name.
    ///
    /// @return the exit code
    public int run(String... args) {
        int code = answer(args);
        boolean failed = terminal.out().checkError();
        if (failed && code != FILE) {
            terminal.err().println(UNWRITTEN);
        }
        return failed ? FILE : code;
    }

    private int answer(String... args) {
        try {
            return run(parser().parseArgs(args));
        } catch (ParameterException e) {
            terminal.err().println(Usage.sentence(e));
            return USAGE;
        } catch (CommandException e) {
            terminal.err().println(e.getMessage());
            return e.exitCode();
        } catch (IOException e) {
            terminal.err().println("The input can't be read to its end; copy it here first.");
            return FILE;
        } catch (RuntimeException | LinkageError e) {
            terminal.err().println(Defect.report(e));
            return DEFECT;
        }
    }

    private CommandLine parser() {
        CommandSpec spec = CommandSpec.create().name(NAME).version(NAME + " " + Release.version());
        spec.mixinStandardHelpOptions(true);
        spec.usageMessage()
                .description("How deep a local LLM loads a GPU, before it is loaded.")
                .footer("", "Without a command, the window opens.");
        for (Command command : commands) {
            spec.addSubcommand(command.spec().name(), new CommandLine(command.spec()));
        }
        return new CommandLine(spec)
                .setOut(new PrintWriter(terminal.out(), true, terminal.out().charset()));
    }

    private int run(ParseResult line) throws CommandException, IOException {
        if (Optional.ofNullable(CommandLine.executeHelpRequest(line)).isPresent()) {
            return OK;
        }
        if (!line.hasSubcommand()) {
            throw CommandException.usage("Name a command; `plimsoll --help` lists them.");
        }
        ParseResult command = line.subcommand();
        String name = command.commandSpec().name();
        return commands.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow()
                .run(command, terminal);
    }
}
