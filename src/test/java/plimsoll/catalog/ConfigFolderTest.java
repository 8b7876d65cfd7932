package plimsoll.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigFolderTest {
    private static final Path HOME = Path.of("/home/ann");

    @Test
    void isWhereEachSystemKeepsSuchFiles() {
        assertEquals(
                Path.of("/home/ann/.config/plimsoll"), ConfigFolder.of("Linux", HOME, Map.of()));
        assertEquals(
                Path.of("/home/ann/Library/Application Support/Plimsoll"),
                ConfigFolder.of("Mac OS X", HOME, Map.of()));
        assertEquals(
                Path.of("/home/ann/AppData/Roaming/Plimsoll"),
                ConfigFolder.of("Windows 11", HOME, Map.of()));
    }

    @Test
    void followsTheEnvironmentUnlessThePathIsRelative() {
        var absolute = Map.of("XDG_CONFIG_HOME", "/etc/ann", "APPDATA", "/roaming");
        assertEquals(Path.of("/etc/ann/plimsoll"), ConfigFolder.of("Linux", HOME, absolute));
        assertEquals(Path.of("/roaming/Plimsoll"), ConfigFolder.of("Windows 11", HOME, absolute));
        var relative = Map.of("XDG_CONFIG_HOME", "config");
        assertEquals(
                Path.of("/home/ann/.config/plimsoll"), ConfigFolder.of("Linux", HOME, relative));
    }
}
