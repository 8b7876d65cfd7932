package plimsoll.core;

import java.util.List;

/// What to type, to write or to set to run a scenario.
///
/// @param title where: `Linux, macOS`, `PowerShell`, `Modelfile`
/// @param text to be copied as it is
public record Recipe(String title, String text) {
    private static final String SHELL = "Linux, macOS";
    private static final String POWER_SHELL = "PowerShell";

    /// One command in both kinds of shell; each joins its lines in a way of its own.
    public static List<Recipe> command(List<String> lines) {
        return List.of(
                new Recipe(SHELL, String.join(" \\\n  ", lines)),
                new Recipe(POWER_SHELL, String.join(" `\n  ", lines)));
    }

    /// A command that reads `variables`, `NAME=value` each, in both kinds of shell.
    public static List<Recipe> command(List<String> variables, String command) {
        List<String> assigned =
                variables.stream()
                        .map(variable -> variable.split("=", 2))
                        .map(pair -> "$env:" + pair[0] + "=\"" + pair[1] + "\"")
                        .toList();
        return List.of(
                new Recipe(SHELL, String.join(" \\\n  ", variables) + " \\\n  " + command),
                new Recipe(POWER_SHELL, String.join("\n", assigned) + "\n" + command));
    }
}
