package plimsoll.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.catalog.Catalog;

class LastSessionTest {
    private static final Catalog CATALOG = Catalog.bundled();

    @TempDir Path folder;

    @Test
    void theLastScenarioComesBack() throws IOException {
        Path config = folder.resolve("deep/plimsoll");
        var scenarios = new Scenarios(CATALOG, new Random(3));
        var session = new LastSession(config);
        session.keep(scenarios.any());
        var any = scenarios.any();
        var last = any.engine().adopted(any);
        session.keep(last);
        assertEquals(Optional.of(last), new LastSession(config).scenario(CATALOG));
        try (var files = Files.list(config)) {
            assertEquals(List.of("last-session.json"), names(files.toList()));
        }
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).toList();
    }

    @Test
    void thereIsNoneTheFirstTime() {
        assertEquals(Optional.empty(), new LastSession(folder).scenario(CATALOG));
    }

    @Test
    void aBrokenFileIsLeftAlone() throws IOException {
        Path file = folder.resolve("last-session.json");
        for (byte[] broken : List.of(new byte[0], new byte[] {-1, -2}, new byte[1 << 20])) {
            Files.write(file, broken);
            assertEquals(Optional.empty(), new LastSession(folder).scenario(CATALOG));
            assertEquals(broken.length, Files.size(file));
        }
    }
}
