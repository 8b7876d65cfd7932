package plimsoll.cli;

import java.util.List;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Words for a command line that can't be understood.
final class Usage {
    private static final int MOST = 3;

    private Usage() {}

    /// What is wrong, what may have been meant, and where to read on.
    static String sentence(ParameterException e) {
        String help = "; see `" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help`.";
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched) + help;
        }
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("\\.$", "")
                + help;
    }

    private static String unknown(UnmatchedArgumentException e) {
        List<String> meant = e.getSuggestions().stream().limit(MOST).toList();
        String hint = meant.isEmpty() ? "" : ", did you mean " + String.join(" or ", meant) + "?";
        return "Plimsoll does not know " + e.getUnmatched().getFirst() + hint;
    }
}
