package plimsoll.cli;

import java.io.InputStream;
import java.io.PrintStream;

/// Where a command reads from and prints to.
///
/// @param in what is typed or piped in
/// @param out for answers
/// @param err for what went wrong
public record Terminal(InputStream in, PrintStream out, PrintStream err) {}
