package plimsoll.support;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Lays out the project's sources; run by `mvn test-compile exec:exec@format`.
///
/// The formatter runs here, on the JDK of the build, because Maven's own may be too old to read
/// the language.
public final class Format {
    private static final Formatter FORMATTER =
            new Formatter(
                    JavaFormatterOptions.builder()
                            .style(JavaFormatterOptions.Style.AOSP)
                            .formatJavadoc(false)
                            .build());

    private Format() {}

    public static void main(String[] args) throws Exception {
        for (Path source : sources()) {
            String formatted = formatted(source);
            if (!formatted.equals(Files.readString(source))) {
                Files.writeString(source, formatted);
            }
        }
    }

    static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    static String formatted(Path source) throws IOException, FormatterException {
        return FORMATTER.formatSource(Files.readString(source));
    }
}
