package plimsoll.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatTest {
    @Test
    void everySourceIsLaidOut() throws Exception {
        List<Path> untidy = new ArrayList<>();
        for (Path source : Format.sources()) {
            if (!Format.formatted(source).equals(Files.readString(source))) {
                untidy.add(source);
            }
        }
        assertEquals(List.of(), untidy, "run mvn test-compile exec:exec@format");
    }
}
