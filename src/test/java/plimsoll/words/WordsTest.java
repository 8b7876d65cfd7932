package plimsoll.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every sentence has words in every language, and every word is said somewhere.
class WordsTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern ASKED =
            Pattern.compile("Words\\s*\\.\\s*(of|counted|named)\\(\\s*\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile("\\{\\d+}");
    private static final Set<String> ABOUT = Set.of("language", "plural");

    /// A place of the program that says something.
    private record Asked(String how, String key) {
        boolean means(String other) {
            return how.equals("of") ? other.equals(key) : other.startsWith(key + ".");
        }
    }

    static List<Language> languages() {
        return Language.all();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everySentenceThatIsSaidHasWords(Language language) throws IOException {
        var keys = keys(language);
        assertThat(asked()).allSatisfy(asked -> assertThat(keys).anyMatch(asked::means));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyWordIsSaid(Language language) throws IOException {
        var asked = asked();
        assertThat(keys(language))
                .allSatisfy(key -> assertThat(asked).anyMatch(each -> each.means(key)));
    }

    /// The last would count, and the first would mislead.
    @ParameterizedTest
    @MethodSource("languages")
    void everyKeyStandsOnce(Language language) throws IOException {
        var file = Path.of("assets", "words", language.code() + ".properties");
        assertThat(Files.readAllLines(file))
                .filteredOn(line -> line.contains(" = "))
                .extracting(line -> line.substring(0, line.indexOf(" = ")))
                .doesNotHaveDuplicates();
    }

    /// But for plurals, which differ in number.
    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageSaysTheSame(Language language) {
        assertThat(singular(language)).isEqualTo(singular(Language.ENGLISH));
    }

    private static Set<String> singular(Language language) {
        return keys(language).stream()
                .map(key -> key.replaceFirst("\\.(zero|one|two|few|many|other)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPluralHasEveryForm(Language language) throws IOException {
        var forms =
                java.util.stream.LongStream.range(0, 200)
                        .mapToObj(language.plural()::form)
                        .collect(Collectors.toSet());
        var counted = asked().stream().filter(asked -> asked.how().equals("counted")).toList();
        assertThat(counted)
                .allSatisfy(
                        asked ->
                                assertThat(forms)
                                        .allSatisfy(f -> language.sentence(asked.key() + "." + f)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void sentencesTakeTheSameValues(Language language) {
        Function<String, Set<String>> values =
                text ->
                        VALUE.matcher(text)
                                .results()
                                .map(match -> match.group())
                                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(keys(language))
                .filteredOn(key -> Language.ENGLISH.sentences().containsKey(key))
                .allSatisfy(
                        key ->
                                assertThat(values.apply(language.sentence(key)))
                                        .isEqualTo(values.apply(Language.ENGLISH.sentence(key))));
    }

    @ParameterizedTest
    @CsvSource({
        "en,0,other",
        "en,1,one",
        "en,2,other",
        "en,21,other",
        "pl,0,many",
        "pl,1,one",
        "pl,2,few",
        "pl,5,many",
        "pl,12,many",
        "pl,14,many",
        "pl,22,few",
        "pl,25,many",
        "pl,101,many",
        "pl,112,many",
        "pl,1002,few"
    })
    void countsAsTheLanguageDoes(String code, long number, String form) {
        assertThat(Language.ofCode(code).orElseThrow().plural().form(number)).isEqualTo(form);
    }

    @Test
    void aLanguageWithoutAFileIsNone() {
        assertThat(Language.ofCode("la")).isEmpty();
        assertThat(Language.ofCode("../../x")).isEmpty();
    }

    @Test
    void aSentenceThatNobodyWroteIsADefect() {
        assertThatThrownBy(() -> Words.of("no.such.sentence"))
                .hasMessage("no sentence for no.such.sentence");
    }

    private static Set<String> keys(Language language) {
        return language.sentences().keySet().stream()
                .map(String::valueOf)
                .filter(key -> !ABOUT.contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Asked> asked() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(WordsTest::text)
                    .flatMap(text -> ASKED.matcher(text).results())
                    .map(match -> new Asked(match.group(1), match.group(2)))
                    .distinct()
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
