package plimsoll.gguf;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.support.Sentences;

/// Files that the fuzzer found something with. They are read, or refused with a sentence.
class GgufFindsTest {
    static List<Path> finds() throws URISyntaxException {
        var folder = Objects.requireNonNull(GgufFindsTest.class.getResource("finds")).toURI();
        File[] files = Objects.requireNonNull(new File(folder).listFiles());
        return Stream.of(files).map(File::toPath).sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("finds")
    void isReadOrRefused(Path file) {
        try {
            Imported imported = GgufModel.of(GgufFile.read(file));
            String name = imported.spec().name();
            assertFalse(name.chars().anyMatch(Character::isISOControl), name);
            imported.notes().forEach(Sentences::check);
        } catch (GgufException e) {
            Sentences.check(e.sentence());
        }
    }
}
