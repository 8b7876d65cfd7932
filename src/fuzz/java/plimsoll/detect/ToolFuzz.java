package plimsoll.detect;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.catalog.Catalog;
import plimsoll.core.Bytes;
import plimsoll.detect.Found.Memory;
import plimsoll.support.Sentences;

/// Whatever a tool prints is made devices of, or refused with a [ProbeException].
class ToolFuzz {
    private static final Catalog CATALOG = Catalog.bundled();
    private static final Path RECORDED = Path.of("src/test/resources/plimsoll/detect");
    private static final Optional<Memory> HOST =
            Optional.of(new Memory(128L << 30, Optional.of(100L << 30), true));

    /// Every tool is handed what any of them prints.
    private static final List<Parser> PARSERS =
            List.of(
                    text -> NvidiaSmi.parse(text, HOST),
                    text -> AmdSmi.parse(text, text, HOST),
                    text -> RocmSmi.parse(text, HOST),
                    XpuSmi::parse,
                    AppleLimit::parse,
                    WindowsRegistry::parse);

    private interface Parser {
        List<Found> parse(String text) throws ProbeException;
    }

    static Stream<byte[]> seeds() throws IOException {
        try (Stream<Path> files = Files.list(RECORDED)) {
            return files
                    .filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .map(ToolFuzz::bytes)
                    .toList()
                    .stream();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @MethodSource("seeds")
    @DictionaryEntries({
        "[N/A]",
        "9223372036854775807",
        "-9223372036854775808",
        "1e309",
        "0x7fffffffffffffff",
        "iogpu.wired_limit_mb: ",
        "hw.memsize: ",
        "\"mem_usage\"",
        "\"total_vram\"",
        "\"used_vram\"",
        "\"total_gtt\"",
        "\"gpu_data\"",
        "\"device_list\"",
        "\"memory_physical_size_byte\"",
        "\"VRAM Total Memory (B)\"",
        "HardwareInformation.qwMemorySize"
    })
    @FuzzTest
    void isUnderstoodOrRefused(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (Parser parser : PARSERS) {
            try {
                use(parser.parse(text));
            } catch (ProbeException e) {
                Sentences.check(e.sentence());
            }
        }
    }

    /// As the window and the command line do.
    private static void use(List<Found> found) {
        boolean hasRig = new Detection(found, List.of()).rig(CATALOG, Bytes.ZERO).isPresent();
        if (hasRig == found.isEmpty()) {
            throw new AssertionError("a rig of " + found);
        }
        for (Found gpu : found) {
            Sentences.check(gpu.name() + ".");
        }
    }
}
