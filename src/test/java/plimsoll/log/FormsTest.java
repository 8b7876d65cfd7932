package plimsoll.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of line against its own sample.
class FormsTest {
    static List<Form> statements() {
        return Family.STATEMENTS.forms();
    }

    static List<Form> errors() {
        return Family.ERRORS.forms();
    }

    @ParameterizedTest
    @MethodSource
    void statements(Form form) {
        isFirst(form, statements());
    }

    @ParameterizedTest
    @MethodSource
    void errors(Form form) {
        isFirst(form, errors());
    }

    /// A sample is matched by its own form, and no form before that takes it away.
    private static void isFirst(Form form, List<Form> forms) {
        String sample = Scan.single(form.sample());
        assertEquals(
                Optional.of(form.sample()),
                forms.stream()
                        .filter(one -> one.template().match(sample).isPresent())
                        .findFirst()
                        .map(Form::sample));
    }

    @Test
    void aFinderFindsEveryWordOfALine() {
        var finder = new Finder(List.of("he", "she", "his", "hers", "e r", "zzz"));
        assertEquals("{0, 1, 3}", finder.in("ushers").toString());
        assertEquals("{0, 1, 4}", finder.in("she runs").toString());
        assertEquals("{}", finder.in("h\u00e9 zz").toString());
    }

    @Test
    void aTemplateFillsItsGaps() {
        var template = new Template("using device {w} ({}) - {#} MiB free");
        assertEquals(
                Optional.of(List.of("Vulkan0", "AMD Radeon 780M (RADV PHOENIX)", "15360")),
                template.match(
                                "using device Vulkan0 (AMD Radeon 780M (RADV PHOENIX)) - 15360 MiB"
                                        + " free")
                        .map(Template.Match::values));
        assertEquals(
                Optional.empty(), template.match("using device Vulkan0 (AMD) - many MiB free"));
    }

    @Test
    void aTemplateBeginsWithWords() {
        assertThrows(IllegalArgumentException.class, () -> new Template("{#} MiB"));
        assertThrows(IllegalArgumentException.class, () -> new Template("size {mib}"));
    }
}
