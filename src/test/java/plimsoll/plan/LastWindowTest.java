package plimsoll.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.plan.LastWindow.Columns;
import plimsoll.plan.LastWindow.Frame;

class LastWindowTest {
    private static final LastWindow LEFT =
            new LastWindow(
                    Optional.of(new Frame(12.5, 40, 1600, 1000, false)),
                    new Columns(OptionalDouble.of(400), OptionalDouble.empty()));

    @TempDir Path folder;

    @Test
    void itComesBackAsItWasLeft() throws IOException {
        Path config = folder.resolve("deep/plimsoll");
        LEFT.keep(config);
        assertEquals(LEFT, LastWindow.read(config));
        LastWindow.NONE.keep(config);
        assertEquals(LastWindow.NONE, LastWindow.read(config));
    }

    @Test
    void thereIsNoneTheFirstTime() {
        assertEquals(LastWindow.NONE, LastWindow.read(folder));
    }

    @Test
    void aFileCutShortOpensAsTheFirstTime() throws IOException {
        LEFT.keep(folder);
        Path file = folder.resolve("window.json");
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length - 2; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertEquals(LastWindow.NONE, LastWindow.read(folder), "cut at " + length);
        }
    }

    @Test
    void nonsenseOpensAsTheFirstTime() throws IOException {
        Path file = folder.resolve("window.json");
        for (String nonsense :
                List.of(
                        "[]",
                        "{\"left\":\"NaN\"}",
                        "{\"left\":[]}",
                        "{\"frame\":7}",
                        "{\"frame\":{\"x\":\"left\"}}",
                        "{\"frame\":{\"x\":1}}")) {
            Files.write(file, nonsense.getBytes(StandardCharsets.UTF_8));
            assertEquals(LastWindow.NONE, LastWindow.read(folder), nonsense);
        }
    }
}
