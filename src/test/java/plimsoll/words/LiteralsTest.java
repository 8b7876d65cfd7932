package plimsoll.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the window and the answers say stands in the word files, not in its code.
class LiteralsTest {
    private static final Path ROOT = Path.of("src", "main", "java", "plimsoll");
    /// All whose words reach the window.
    private static final List<String> PACKAGES =
            List.of(
                    "",
                    "view",
                    "view/chart",
                    "viewmodel",
                    "advice",
                    "diagnosis",
                    "matrix",
                    "plan",
                    "catalog",
                    "export",
                    "gguf",
                    "huggingface",
                    "detect");

    /// Of a package that writes commands as well.
    private static final List<String> REFUSALS =
            List.of("engine/Refusals", "engine/OnCheckpoint", "engine/VllmRefusals");

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$");

    /// What a defect says is for those who mend it; what is wrong with a file is not.
    private static final Pattern DEFECT =
            Pattern.compile(
                    "((?<!Plan|Catalog|Gguf|Config|Probe|Export)Exception|[.]log|requireNonNull)"
                            + "\\([^;]*;",
                    Pattern.DOTALL);

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
                    "SemiBold|Bold|Medium",
                    "Headless",
                    "Windows[.]SPI[.]HighContrast",
                    "ImmutableEnumChecker",
                    "-fx-.*",
                    "WAYLAND_DISPLAY",
                    ", GGUF, config.json, safetensors",
                    "[MG]iB( · )?",
                    "[0-9] bit",
                    "Q[23456]_K.*",
                    "GPU ",
                    "LM Studio|Ollama|Vulkan",
                    " ?-{1,2}[A-Za-z].*",
                    "[%sdchB0-9=÷/ ]+",
                    "Alt[+]|Enter|Home, End|Esc, F5|(. . )?Pg(Up|Dn)(, PgDn)?",
                    "-fx-.*",
                    "- Plimsoll| – Plimsoll",
                    "(ollama|vllm|OLLAMA_CONTEXT_LENGTH=8192).* MODEL.*",
                    ".*[a-z]/[a-z-]+#\\d+",
                    "Feather|JetBrains Mono|OpenJDK|GPL-2.0 with Classpath exception",
                    "transformers MistralConfig, llama.cpp attention.sliding_window");

    /// What files, systems and formats call things, and what models and devices are called.
    private static final List<String> WRITTEN =
            List.of(
                    " GiB GPU| [MG]iB",
                    "(model weights|kv cache|compute graph|total memory|not used)",
                    "AppData/Roaming|Library/Application Support/Plimsoll",
                    "XDG_CONFIG_HOME|LC_ALL|C:.*",
                    "MoE |MHA |GQA |Mamba( 2)?|delta net|MLA",
                    "; memory: |; multiprocessors: |parameters: ",
                    "mamba1, .*|nvidia, .*|cuda, vulkan|full, partial",
                    "Inter, .*",
                    "(I?[QT]+[0-9]_?[A-Z0-9_ ]*)+( BF16 .*| TQ1_0 .*)?",
                    "IQ4_XS IQ1_M BF16 .*",
                    "conv_L_cache|AutoRound|F[68]_.*|no id",
                    "Apple|AMD GPU |Intel (GPU )?| GPU",
                    "card series|device name|card model| total (used )?memory \\(b\\)",
                    ".*\\\\.*|.*MemTotal.*|.*MemAvailable.*|.*\\[KMGT].*",
                    "DriverDesc|HardwareInformation[.]qwMemorySize");

    /// What logs say.
    private static final List<String> READ =
            List.of(
                    "Kv[A-Z].*|FlashAttention|Parallel|True|Meta",
                    "_(Mapped|Private|Split|K_)",
                    "mostly |all ",
                    ".*\\{1,6\\}.*");

    private static final List<String> NAMES =
            Stream.of(ALLOWED, READ, WRITTEN).flatMap(List::stream).toList();

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
        assertThat(sentences("throw new PlanException(f, \"" + sentence + "\");")).hasSize(1);
        assertThat(sentences("throw new IOException(\"" + sentence + "\");")).isEmpty();
    }

    private static List<String> sentences(String source) {
        String said = DEFECT.matcher(COMMENT.matcher(source).replaceAll("")).replaceAll("");
        return LITERAL.matcher(said)
                .results()
                .map(match -> match.group(1))
                .filter(text -> SENTENCE.matcher(text).matches())
                .filter(text -> NAMES.stream().noneMatch(text::matches))
                .toList();
    }

    private static List<Path> sources() throws IOException {
        var sources = new ArrayList<Path>();
        for (String name : PACKAGES) {
            try (Stream<Path> files = Files.list(ROOT.resolve(name))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        REFUSALS.forEach(name -> sources.add(ROOT.resolve(name + ".java")));
        return sources;
    }
}
