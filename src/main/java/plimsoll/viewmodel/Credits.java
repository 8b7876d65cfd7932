package plimsoll.viewmodel;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What Plimsoll is made of.
///
/// @param version of the build
/// @param libraries the works of others in it, by name
public record Credits(String version, List<Library> libraries) {

    /// A line of the gathered list: `(licence) name (group:artifact:version - address)`.
    private static final Pattern LINE =
            Pattern.compile(
                    "^ +\\((.+?)\\) ([^(].*) \\([^:]+:([^:]+):(\\S+) - \\S+\\)$",
                    Pattern.MULTILINE);

    /// What the gathered list does not name, since it comes by other ways than libraries do.
    private static final List<Library> ALSO =
            List.of(
                    new Library("Feather", "feather", "", "MIT"),
                    new Library("Inter", "inter", "", "OFL-1.1"),
                    new Library("JetBrains Mono", "jetbrains-mono", "", "OFL-1.1"),
                    new Library(
                            "OpenJDK",
                            "openjdk",
                            Integer.toString(Runtime.version().feature()),
                            "GPL-2.0 with Classpath exception"));

    /// A work of others.
    ///
    /// @param artifact its name among files
    /// @param licence as SPDX names it
    public record Library(String name, String artifact, String version, String licence) {
        /// The name with the version behind it, if that is known.
        public String title() {
            return (name + " " + version).strip();
        }
    }

    /// This build, and what it is made of.
    ///
    /// @param gathered the list of libraries as it is made for packages
    public static Credits of(String gathered) {
        var listed = LINE.matcher(gathered).results().map(Credits::library);
        return new Credits(
                Release.version(),
                Stream.concat(listed, ALSO.stream())
                        .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
                        .toList());
    }

    private static Library library(MatchResult line) {
        String licences = line.group(1).replace(") (", " or ");
        return new Library(line.group(2), line.group(3), line.group(4), licences);
    }
}
