package plimsoll.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.core.Bytes;
import plimsoll.core.Gpu.Kind;
import plimsoll.detect.Found.Memory;

/// What each probe makes of what real machines told.
class ProbesTest {
    private static final Optional<Memory> NO_HOST = Optional.empty();

    @TempDir Path root;

    private Machine machine() {
        return new Machine(Recorded.places(root), Deadline.in(Duration.ofSeconds(30)));
    }

    private static Found card(String name, Kind kind, long total, long free) {
        return new Found(name, kind, Bytes.ofMiB(total), Optional.of(Bytes.ofMiB(free)), false);
    }

    private static Found shared(String name, Kind kind, long total, long free) {
        return new Found(name, kind, Bytes.ofMiB(total), Optional.of(Bytes.ofMiB(free)), true);
    }

    @Test
    void nvidiaTellsOfEveryCard() throws ProbeException {
        String name = "NVIDIA GeForce RTX 4090";
        assertEquals(
                List.of(
                        card(name, Kind.NVIDIA, 24564, 24057),
                        card(name, Kind.NVIDIA, 24564, 24105)),
                NvidiaSmi.parse(Recorded.text("nvidia-smi-2x4090.csv"), NO_HOST));
    }

    @Test
    void aSparkSharesTheMemoryOfItsCpu() throws Exception {
        Recorded.printing(root, "nvidia-smi", Recorded.text("nvidia-smi-gb10.csv"));
        Recorded.write(root, "/proc/meminfo", Recorded.text("meminfo-gb10.txt"));
        assertEquals(
                List.of(shared("NVIDIA GB10", Kind.NVIDIA, 124610, 115787)),
                new NvidiaSmi().look(machine()));
    }

    @Test
    void aCardWithoutMemoryWhereNothingIsSharedIsNotBelieved() {
        String gb10 = Recorded.text("nvidia-smi-gb10.csv");
        assertThrows(ProbeException.class, () -> NvidiaSmi.parse(gb10, NO_HOST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No devices were found",
                "12282, 11032",
                "-12282, 100, x",
                "12282, -1, x",
                "12282, 12283, x",
                "0, 0, x",
                "999999999999, 1, x",
                "99999999999999999999999, 1, x",
                "12282 MiB of it, 1, x",
                "[Unknown Error], [Unknown Error], x",
                "[GPU is lost], [GPU is lost], x",
                "1e9, 1, x"
            })
    void whatCantBeIsNotBelieved(String line) {
        assertThrows(ProbeException.class, () -> NvidiaSmi.parse(line, NO_HOST));
    }

    @Test
    void aNameIsOneShortLine() throws ProbeException {
        String name = "\u001b[31m\tA\u0000B" + "x".repeat(500);
        var found = NvidiaSmi.parse("12282, 11032, " + name, NO_HOST).getFirst();
        assertEquals("[31m A B" + "x".repeat(52), found.name());
        assertEquals("NVIDIA GPU", NvidiaSmi.parse("12282, 1, ", NO_HOST).getFirst().name());
    }

    @Test
    void rocmTellsOfACard() throws ProbeException {
        assertEquals(
                List.of(card("Radeon RX 7900 XT", Kind.AMD, 20464, 20437)),
                RocmSmi.parse(Recorded.text("rocm-smi-7900xt.json"), NO_HOST));
    }

    @Test
    void rocmTellsOfAChip() throws ProbeException {
        assertEquals(
                List.of(
                        card("Radeon RX 6800/6800 XT / 6900 XT", Kind.AMD, 16368, 15707),
                        card("Raphael", Kind.AMD, 64, 39)),
                RocmSmi.parse(Recorded.text("rocm-smi-6900xt-raphael.json"), NO_HOST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ERROR: no",
                "[]",
                "{\"card0\":{}}",
                "{\"card0\":{\"VRAM Total Memory (B)\":\"-5\"}}",
                "{\"card0\":{\"VRAM Total Memory (B)\":\"many\"}}",
                "{\"card0\":{\"VRAM Total Memory (B)\":{\"value\":{}}}}",
                "{\"card0\":{\"VRAM Total Memory (B)\":\"5\",\"VRAM Total Used Memory (B)\":\"6\"}}"
            })
    void whatRocmCantMeanIsNotBelieved(String json) {
        assertThrows(ProbeException.class, () -> RocmSmi.parse(json, NO_HOST));
    }

    @Test
    void amdSmiOfEveryAge() throws ProbeException {
        String name = "AMD Instinct MI300X";
        assertEquals(
                List.of(card("AMD GPU", Kind.AMD, 196592, 196308)),
                AmdSmi.parse(Recorded.text("amd-smi-rocm6-memory.json"), "[]", NO_HOST));
        var newer =
                AmdSmi.parse(
                        Recorded.text("amd-smi-rocm7-memory.json"),
                        Recorded.text("amd-smi-rocm7-names.json"),
                        NO_HOST);
        assertEquals(card(name, Kind.AMD, 196592, 196592 - 17153), newer.getFirst());
        assertEquals(
                new Found(name, Kind.AMD, Bytes.ofMiB(196592), Optional.empty(), false),
                newer.getLast());
    }

    @Test
    void anApuComputesInWhatItIsLent() throws ProbeException {
        drm("card1", "drm-strix-halo.txt", "0x1586", "0xc1");
        Recorded.write(root, "/proc/meminfo", "MemTotal: 131072000 kB\nMemAvailable: 1048576 kB\n");
        Recorded.write(root, "/usr/share/libdrm/amdgpu.ids", "1586,\tC1,\tRadeon 8060S Graphics\n");
        assertEquals(
                List.of(shared("Radeon 8060S Graphics", Kind.AMD, 126976, 1024)),
                new LinuxDriver().look(machine()));
    }

    @Test
    void aSmallApuToo() throws ProbeException {
        drm("card0", "drm-cezanne.txt", "0x1638", "0xc4");
        assertEquals(
                List.of(shared("AMD GPU 0x1638", Kind.AMD, 7695, 6691)),
                new LinuxDriver().look(machine()));
    }

    @Test
    void aSmallCardKeepsToItsOwn() throws ProbeException {
        drm("card0", "drm-rx570.txt", "0x67df", "0xef");
        assertEquals(
                List.of(
                        new Found(
                                "AMD GPU 0x67df",
                                Kind.AMD,
                                Bytes.ofGiB(4),
                                Optional.empty(),
                                false)),
                new LinuxDriver().look(machine()));
    }

    private void drm(String card, String file, String device, String revision) {
        String folder = "/sys/class/drm/" + card + "/device/";
        Recorded.write(root, "/sys/class/drm/" + card + "-DP-1/status", "connected");
        Recorded.write(root, folder + "vendor", "0x1002\n");
        Recorded.write(root, folder + "device", device + "\n");
        Recorded.write(root, folder + "revision", revision + "\n");
        for (String line : Recorded.text(file).lines().toList()) {
            String[] pair = line.split(" ", 2);
            Recorded.write(root, folder + "mem_info_" + pair[0], pair[1] + "\n");
        }
    }

    @Test
    void intelsDriversTellTheMemoryOfEachTile() throws ProbeException {
        Recorded.write(root, "/sys/class/drm/card0/device/vendor", "0x8086\n");
        Recorded.write(root, "/sys/class/drm/card0/device/device", "0xe20b\n");
        for (String tile : List.of("tile0", "tile1")) {
            String folder = "/sys/class/drm/card0/device/" + tile;
            Recorded.write(root, folder + "/physical_vram_size_bytes", "12884901888\n");
        }
        Recorded.write(
                root,
                "/usr/share/misc/pci.ids",
                "1002  AMD\n\te20b  Not this\n8086  Intel Corporation\n\t1234  A\n"
                        + "\t\t1028 0001  B\n\te20b  Battlemage G21 [Arc B580]\n10de  NVIDIA\n");
        assertEquals(
                List.of(
                        new Found(
                                "Intel Arc B580",
                                Kind.INTEL,
                                Bytes.ofGiB(24),
                                Optional.empty(),
                                false)),
                new LinuxDriver().look(machine()));
    }

    @Test
    void anOlderIntelDriverTellsWhatIsFree() throws ProbeException {
        Recorded.write(root, "/sys/class/drm/card0/device/vendor", "0x8086\n");
        Recorded.write(root, "/sys/class/drm/card0/lmem_total_bytes", "17079205888\n");
        Recorded.write(root, "/sys/class/drm/card0/lmem_avail_bytes", "16106127360\n");
        assertEquals(
                List.of(card("Intel GPU", Kind.INTEL, 16288, 15360)),
                new LinuxDriver().look(machine()));
    }

    @Test
    void theGpuInAnIntelCpuHasNoMemoryToTellOf() throws ProbeException {
        Recorded.write(root, "/sys/class/drm/card0/device/vendor", "0x8086\n");
        assertEquals(List.of(), new LinuxDriver().look(machine()));
    }

    @Test
    void intelsToolIsAskedForEachDevice() throws Exception {
        Recorded.printing(root, "xpu-smi", Recorded.text("xpu-smi-b60.json"));
        assertEquals(
                List.of(card("Intel(R) Arc(TM) Pro B60 Graphics", Kind.INTEL, 24480, 24268)),
                new XpuSmi().look(machine()));
    }

    @Test
    void aLimitThatSomebodySetIsTheLimit() throws ProbeException {
        assertEquals(
                List.of(shared("Apple M5 Max", Kind.APPLE, 131072, 114688)),
                AppleLimit.parse(Recorded.text("sysctl-128gb.txt")));
    }

    /// The figures are those of `recommendedMaxWorkingSetSize`, see [AppleLimit].
    @ParameterizedTest
    @CsvSource({"16,10922", "32,21845", "64,49152"})
    void withoutALimitAShareIsForTheGpu(long gib, long mib) throws ProbeException {
        String text = "hw.memsize: %d\nmachdep.cpu.brand_string: Apple M1\niogpu.wired_limit_mb: 0";
        var found = AppleLimit.parse(text.formatted(gib << 30)).getFirst();
        assertEquals(Optional.of(Bytes.ofMiB(mib)), found.free());
        assertEquals(Bytes.ofGiB(gib), found.total());
    }

    @Test
    void anIntelMacHasNoSuchGpu() throws Exception {
        Recorded.printing(root, "sysctl", "hw.memsize: 17179869184\nbrand: Intel(R) Core(TM) i7\n");
        assertEquals(List.of(), new AppleLimit().look(machine()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hw.memsize: -1", "hw.memsize: much", "hw.memsize: 0"})
    void aMacThatLiesIsNotBelieved(String text) {
        assertThrows(ProbeException.class, () -> AppleLimit.parse(text));
    }

    @Test
    void theRegistryTellsTheMemoryAndNotItsUse() throws ProbeException {
        assertEquals(
                List.of(
                        new Found(
                                "AMD Radeon RX 7900 XT",
                                Kind.AMD,
                                Bytes.ofMiB(20464),
                                Optional.empty(),
                                false)),
                WindowsRegistry.parse(Recorded.text("reg-7900xt.txt")));
    }

    @Test
    void aRegistryOfBytesIsReadFromItsEnd() throws ProbeException {
        String text = Recorded.text("reg-7900xt.txt");
        String binary = text.replace("REG_QWORD    0x4ff000000", "REG_BINARY    000000FF04000000");
        assertEquals(WindowsRegistry.parse(text), WindowsRegistry.parse(binary));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x", "0xzz", "0x12345678901234567", "12", "0xffffffffffffffff"})
    void aRegistryThatLiesIsNotBelieved(String value) {
        String text = "HKEY_A\n    HardwareInformation.qwMemorySize    REG_QWORD    " + value;
        assertThrows(ProbeException.class, () -> WindowsRegistry.parse(text));
    }
}
