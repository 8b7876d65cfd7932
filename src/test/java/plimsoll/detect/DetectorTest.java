package plimsoll.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.catalog.Catalog;
import plimsoll.core.Bytes;
import plimsoll.core.Gpu;
import plimsoll.core.Rig;
import plimsoll.support.Speaking;
import plimsoll.support.Translation;
import plimsoll.words.Language;
import plimsoll.words.Words;

/// What is made of what the sources of one machine tell together.
class DetectorTest {
    private static final Catalog CATALOG = Catalog.bundled();

    /// Long enough for a tool that answers, on a busy machine.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration SHORT = Duration.ofMillis(500);

    @TempDir Path root;

    private Detection detect(String system) throws InterruptedException {
        return new Detector(Detector.probes(system), Recorded.places(root), PATIENCE).detect();
    }

    private Rig rig(String system) throws InterruptedException {
        return detect(system).rig(CATALOG, Bytes.ofMiB(512)).orElseThrow();
    }

    @Test
    void severalCardsAreOneRigAndTheBusiestGivesTheReserve() throws Exception {
        Recorded.printing(root, "nvidia-smi", Recorded.text("nvidia-smi-2x4090.csv"));
        var gpu = CATALOG.gpu("nvidia-geforce-rtx-4090").orElseThrow().gpu();
        assertEquals(Rig.of(gpu, 2, Bytes.ofMiB(507)), rig("Linux"));
    }

    @Test
    void theCatalogKnowsTheRestAndTheDriverTheMemory() throws Exception {
        Recorded.printing(root, "nvidia-smi", "16376, 16000, NVIDIA GeForce RTX 4080 SUPER\n");
        var known = CATALOG.gpu("nvidia-geforce-rtx-4080-super").orElseThrow().gpu();
        Gpu gpu = rig("Linux").first();
        assertEquals(known.id(), gpu.id());
        assertEquals(known.bandwidth(), gpu.bandwidth());
        assertEquals(Bytes.ofMiB(16376), gpu.memory());
    }

    @Test
    void whereTheUseIsNotToldTheReserveStays() throws Exception {
        Recorded.printing(root, "reg", Recorded.text("reg-7900xt.txt"));
        assertEquals(Bytes.ofMiB(512), rig("Windows 11").reserve());
        assertEquals("RX 7900 XT", rig("Windows 11").first().name());
    }

    @Test
    void anUnknownCardKeepsItsName() throws Exception {
        String name = "NVIDIA Surprise 9000";
        Recorded.printing(root, "nvidia-smi", "65536, 65000, " + name);
        assertEquals(
                new Gpu("custom", name, Bytes.ofGiB(64), 0, 0, Gpu.Kind.NVIDIA, false),
                rig("Linux").first());
    }

    @Test
    void whatWentWrongIsSaidInPolish() throws Exception {
        Recorded.program(root, "amd-smi", "exit", "1");
        Recorded.printing(root, "nvidia-smi", "nothing of the kind");
        Recorded.printing(root, "rocm-smi", Recorded.text("rocm-smi-7900xt.json"));
        var english = new ArrayList<>(detect("Linux").troubles());
        Words.speak(Speaking.POLISH);
        var polish = new ArrayList<>(detect("Linux").troubles());
        Words.speak(Language.ENGLISH);
        assertEquals(2, english.size());
        assertEquals(2, polish.size());
        for (int i = 0; i < 2; i++) {
            Iterator<String> said = List.of(english.get(i), polish.get(i)).iterator();
            Translation.check(List.of("amd-smi", "nvidia-smi"), () -> List.of(said.next()));
        }
    }

    @Test
    void aMacHasItsLimit() throws Exception {
        Recorded.printing(root, "sysctl", Recorded.text("sysctl-128gb.txt"));
        var rig = rig("Mac OS X");
        assertEquals("apple-m5-max-128-gb", rig.first().id());
        assertEquals(Bytes.ofMiB(114688), rig.capacity());
    }

    @Test
    void aToolThatFailsLeavesTheWordToTheNext() throws Exception {
        Recorded.program(root, "amd-smi", "exit", "1");
        Recorded.printing(root, "rocm-smi", Recorded.text("rocm-smi-7900xt.json"));
        var detection = detect("Linux");
        assertEquals(List.of("amd-smi failed with code 1."), detection.troubles());
        assertEquals("Radeon RX 7900 XT", detection.used().getFirst().name());
    }

    @Test
    void aCardIsUsedRatherThanTheGpuInTheCpuAndOneVendorAlone() throws Exception {
        Recorded.printing(root, "nvidia-smi", "8192, 8000, NVIDIA GeForce RTX 3070\n");
        Recorded.printing(root, "rocm-smi", Recorded.text("rocm-smi-6900xt-raphael.json"));
        var detection = detect("Linux");
        assertEquals(2, detection.found().size());
        assertEquals(Gpu.Kind.AMD, detection.used().getFirst().kind());
        assertEquals(1, detection.used().size());
    }

    @Test
    void withoutAnythingToAskASentenceSaysSo() throws Exception {
        var detection = detect("Linux");
        assertEquals(Optional.empty(), detection.rig(CATALOG, Bytes.ZERO));
        assertEquals(
                "No GPU was found: no vendor's tool is installed here, and the system names none.",
                detection.nothing());
    }

    @Test
    void whenAllToolsHangTheirSentencesAreThereAllTheSame() throws Exception {
        for (String tool : List.of("nvidia-smi", "amd-smi", "rocm-smi", "xpu-smi")) {
            Recorded.program(root, tool, "hang");
        }
        var probes = Detector.probes("Linux");
        var detection = new Detector(probes, Recorded.places(root), SHORT).detect();
        assertEquals(
                "No GPU was found: nvidia-smi did not answer in time."
                        + " amd-smi did not answer in time."
                        + " rocm-smi did not answer in time. xpu-smi did not answer in time.",
                detection.nothing());
    }

    @Test
    void aProbeThatNeverEndsIsLeftBehind() throws Exception {
        var done = new AtomicBoolean();
        Probe deaf =
                _ -> {
                    while (!done.get()) {
                        Thread.onSpinWait();
                    }
                    return List.of();
                };
        var detection = new Detector(List.of(deaf), Recorded.places(root), SHORT).detect();
        done.set(true);
        assertEquals(List.of("The system did not answer in time."), detection.troubles());
    }

    @Test
    void aDefectOfOneProbeIsNotTheEndOfTheOthers() throws Exception {
        Probe broken =
                _ -> {
                    throw new IllegalStateException("oh");
                };
        Probe other = _ -> NvidiaSmi.parse("8192, 8000, NVIDIA GeForce RTX 3070", Optional.empty());
        var detection =
                new Detector(List.of(broken, other), Recorded.places(root), PATIENCE).detect();
        assertEquals(1, detection.found().size());
        assertTrue(detection.troubles().getFirst().contains("oh"));
    }
}
