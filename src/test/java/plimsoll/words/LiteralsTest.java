package plimsoll.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the window says stands in the word files, not in its code.
class LiteralsTest {
    private static final Path ROOT = Path.of("src", "main", "java", "plimsoll");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$");

    /// What a defect says is for those who mend it.
    private static final Pattern DEFECT =
            Pattern.compile("(Exception|[.]log|requireNonNull)\\([^;]*;", Pattern.DOTALL);

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    /// A word beside a space, a word with a capital, or the mark of a mnemonic.
    private static final Pattern SENTENCE =
            Pattern.compile("(?=.* ).*\\p{L}{2}.*|_?\\p{Lu}\\p{Ll}.*|.*_\\p{Lu}.*");

    /// Names, and what the toolkit calls things.
    private static final List<String> ALLOWED =
            List.of(
                    "Plimsoll",
                    "Inter",
                    "Inter-.*[.]otf",
                    "JetBrainsMono-.*[.]ttf",
                    "Headless",
                    "-fx-.*",
                    "WAYLAND_DISPLAY",
                    "GGUF, config.json, safetensors",
                    "[MG]iB( · )?",
                    "Q[23456]_K.*");

    @Test
    void noneIsASentence() throws IOException {
        for (Path source : sources()) {
            assertThat(sentences(Files.readString(source))).as(source.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"It fits.", "Copy", "_Close", "Export _PNG", "at {0} tokens"})
    void sentencesAreFound(String sentence) {
        assertThat(sentences("new Label(\"" + sentence + "\");")).hasSize(1);
    }

    private static List<String> sentences(String source) {
        String said = DEFECT.matcher(COMMENT.matcher(source).replaceAll("")).replaceAll("");
        return LITERAL.matcher(said)
                .results()
                .map(match -> match.group(1))
                .filter(text -> SENTENCE.matcher(text).matches())
                .filter(text -> ALLOWED.stream().noneMatch(text::matches))
                .toList();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> window = Files.walk(ROOT.resolve("view"));
                Stream<Path> root = Files.list(ROOT)) {
            return Stream.concat(window, root)
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
        }
    }
}
