package plimsoll.detect;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plimsoll.core.Bytes;
import plimsoll.support.ForAll;

/// Whatever a source tells, it is made of devices that can be, or not believed.
class ProbesNoiseTest {
    /// Each parser with something that it understands.
    enum Parser {
        NVIDIA("nvidia-smi-2x4090.csv", text -> NvidiaSmi.parse(text, Optional.empty())),
        ROCM("rocm-smi-6900xt-raphael.json", text -> RocmSmi.parse(text, Optional.empty())),
        AMD("amd-smi-rocm7-memory.json", text -> AmdSmi.parse(text, "[]", Optional.empty())),
        AMD_NAMES(
                "amd-smi-rocm7-names.json",
                text ->
                        AmdSmi.parse(
                                Recorded.text("amd-smi-rocm7-memory.json"),
                                text,
                                Optional.empty())),
        INTEL("xpu-smi-b60.json", XpuSmi::parse),
        INTEL_LIST(
                "xpu-smi-b60.json",
                text -> {
                    XpuSmi.ids(text);
                    return List.of();
                }),
        APPLE("sysctl-128gb.txt", AppleLimit::parse),
        WINDOWS("reg-7900xt.txt", WindowsRegistry::parse);

        private final String sample;
        private final Parse parse;

        Parser(String sample, Parse parse) {
            this.sample = sample;
            this.parse = parse;
        }
    }

    @FunctionalInterface
    private interface Parse {
        List<Found> of(String text) throws ProbeException;
    }

    @ParameterizedTest
    @EnumSource
    void believesNothingThatCantBe(Parser parser) {
        String sample = Recorded.text(parser.sample);
        ForAll.check(random -> spoiled(sample, random), text -> check(parser, text));
    }

    private static void check(Parser parser, String text) {
        try {
            for (Found gpu : parser.parse.of(text)) {
                assertTrue(gpu.total().compareTo(Bytes.ofGiB(16 << 10)) <= 0);
                assertTrue(gpu.free().orElse(Bytes.ZERO).compareTo(gpu.total()) <= 0);
                assertTrue(gpu.name().length() <= 120);
            }
        } catch (ProbeException e) {
            assertTrue(e.sentence().endsWith("."), e.sentence());
        }
    }

    /// `sample` with a few characters changed, dropped or doubled, or cut short.
    private static String spoiled(String sample, SplittableRandom random) {
        var text = new StringBuilder(sample);
        for (int i = random.nextInt(1, 12); i > 0 && !text.isEmpty(); i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(at, "{}[],:\"-9e. \n\u0000".charAt(random.nextInt(14)));
                case 1 -> text.deleteCharAt(at);
                case 2 -> text.insert(at, text.substring(at));
                default -> text.setLength(Math.max(at, text.length() - 40));
            }
            text.setLength(Math.min(text.length(), 1 << 16));
        }
        return text.toString();
    }
}
