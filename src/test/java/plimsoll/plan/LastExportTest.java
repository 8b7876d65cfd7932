package plimsoll.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LastExportTest {
    @TempDir private Path folder;

    @Test
    void comesBackAsItWasKept() throws IOException {
        var last = new LastExport(Optional.of("SVG"), Optional.of("1080x1080"), Optional.empty());
        last.keep(folder.resolve("new"));
        assertEquals(last, LastExport.read(folder.resolve("new")));
    }

    @Test
    void isNothingTheFirstTime() {
        assertEquals(LastExport.NONE, LastExport.read(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"format\":[]}", "{\"size\":{}}", "\u0000"})
    void isNothingWhereTheFileIsBroken(String text) throws IOException {
        Files.writeString(folder.resolve("export.json"), text);
        assertEquals(LastExport.NONE, LastExport.read(folder));
    }
}
