package plimsoll.log;

import java.util.ArrayList;
import java.util.List;

/// Finds command lines in a paste, also over several lines.
final class Commands {
    /// More words than a command has.
    private static final int MOST = 2048;

    private final Reading reading;
    private final List<String> words = new ArrayList<>();
    private boolean before;
    private boolean open;

    Commands(Reading reading) {
        this.reading = reading;
    }

    /// Another line begins.
    void next() {
        before = open;
        open = false;
    }

    /// Whether this line is of a command.
    boolean isOpen() {
        return open;
    }

    /// Reads `line` if a command begins or goes on here.
    void read(String line) {
        boolean begins = CommandLine.begins(line) || CommandLine.breaksOff(line);
        if (begins) {
            words.clear();
            reading.commandBegins();
        }
        open = begins || (before && CommandLine.goesOn(line));
        if (open && words.size() < MOST) {
            words.addAll(CommandLine.words(line));
            reading.command(CommandLine.flags(words));
        }
    }
}
