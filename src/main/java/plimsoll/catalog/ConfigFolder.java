package plimsoll.catalog;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where the user's own files are.
public final class ConfigFolder {
    private ConfigFolder() {}

    /// The folder of this user on this computer. It may not exist.
    public static Path ofUser() {
        return of(
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")),
                System.getenv());
    }

    /// `%APPDATA%/Plimsoll`, `~/Library/Application Support/Plimsoll` or
    /// `$XDG_CONFIG_HOME/plimsoll`, by default `~/.config/plimsoll`.
    ///
    /// @param system the name of the operating system
    /// @param home the user's home
    /// @param environment its variables
    static Path of(String system, Path home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return folder(environment, "APPDATA", home.resolve("AppData/Roaming"))
                    .resolve("Plimsoll");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library/Application Support/Plimsoll");
        }
        return folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("plimsoll");
    }

    /// The XDG base directory specification asks to ignore relative paths.
    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        Path named = Path.of(environment.getOrDefault(variable, ""));
        return named.isAbsolute() ? named : otherwise;
    }
}
