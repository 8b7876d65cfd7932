package plimsoll.cli;

import java.util.Collection;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import plimsoll.catalog.Nearest;

/// Words for a command line that can't be understood.
final class Usage {
    private Usage() {}

    /// What is wrong, what may have been meant, and where to read on.
    static String sentence(ParameterException e) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        String help = " See `" + command.qualifiedName() + " --help`.";
        return e instanceof UnmatchedArgumentException unmatched
                ? unknown(unmatched.getUnmatched().getFirst(), command) + help
                : problem(e) + "." + help;
    }

    private static String problem(ParameterException e) {
        String message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }

    private static String unknown(String word, CommandSpec command) {
        Collection<String> known =
                word.startsWith("-")
                        ? command.optionsMap().keySet()
                        : command.subcommands().keySet();
        String start = command.qualifiedName() + " does not know " + word;
        return Nearest.of(known, word).stream()
                .map(meant -> start + "; did you mean " + meant + "?")
                .findFirst()
                .orElse(start + ".");
    }
}
