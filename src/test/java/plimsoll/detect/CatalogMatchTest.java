package plimsoll.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.CatalogGpu;
import plimsoll.core.Bytes;
import plimsoll.core.Gpu;

class CatalogMatchTest {
    private static final Catalog CATALOG = Catalog.bundled();

    private static String match(String kind, String name, long mib) {
        Gpu.Kind vendor = Gpu.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        var found = new Found(name, vendor, Bytes.ofMiB(mib), Optional.empty(), false);
        return CatalogMatch.entry(found, CATALOG).map(CatalogGpu::id).orElse("none");
    }

    /// Names and memories as the drivers write them.
    @ParameterizedTest
    @CsvSource({
        "nvidia,NVIDIA GeForce RTX 4070 Ti,12282,nvidia-geforce-rtx-4070-ti",
        "nvidia,NVIDIA GeForce RTX 4070 Ti SUPER,16376,nvidia-geforce-rtx-4070-ti-super",
        "nvidia,NVIDIA GeForce RTX 4070,12282,nvidia-geforce-rtx-4070",
        "nvidia,NVIDIA GeForce RTX 4070 Laptop GPU,8188,nvidia-geforce-rtx-4070-laptop-gpu",
        "nvidia,NVIDIA GeForce RTX 4060 Ti,16380,nvidia-geforce-rtx-4060-ti-16-gb",
        "nvidia,NVIDIA GeForce RTX 4060 Ti,8188,nvidia-geforce-rtx-4060-ti-8-gb",
        "nvidia,NVIDIA GeForce RTX 3060,12288,nvidia-geforce-rtx-3060-12-gb",
        "nvidia,GeForce GTX 1080 Ti,11178,nvidia-geforce-gtx-1080-ti",
        "nvidia,Tesla T4,15360,nvidia-tesla-t4",
        "nvidia,Tesla V100-SXM2-32GB,32768,nvidia-tesla-v100-sxm2-32-gb",
        "nvidia,NVIDIA A100-SXM4-80GB,81920,nvidia-a100-sxm4-80-gb",
        "nvidia,NVIDIA A100 80GB PCIe,81920,nvidia-a100-pcie-80-gb",
        "nvidia,NVIDIA A100-PCIE-40GB,40960,nvidia-a100-pcie-40-gb",
        "nvidia,NVIDIA H100 PCIe,81559,nvidia-h100-pcie-80-gb",
        "nvidia,NVIDIA L40S,46068,nvidia-l40s",
        "nvidia,NVIDIA RTX A6000,49140,nvidia-rtx-a6000",
        "nvidia,NVIDIA RTX 6000 Ada Generation,49140,nvidia-rtx-6000-ada-generation",
        "nvidia,Quadro RTX 4000,8192,nvidia-quadro-rtx-4000",
        "nvidia,NVIDIA RTX PRO 6000 Blackwell Workstation Edition,97887,"
                + "nvidia-rtx-pro-6000-blackwell",
        "nvidia,NVIDIA GB10,124610,nvidia-gb10-dgx-spark",
        "nvidia,NVIDIA GeForce RTX 5070 Ti Laptop GPU,12227,"
                + "nvidia-geforce-rtx-5070-ti-laptop-gpu",
        "amd,Radeon RX 7900 XT,20464,amd-radeon-rx-7900-xt",
        "amd,AMD Radeon RX 7900 XTX,24560,amd-radeon-rx-7900-xtx",
        "amd,AMD Radeon RX 9060 XT,16304,amd-radeon-rx-9060-xt-16-gb",
        "amd,AMD Instinct MI300X,196592,amd-radeon-instinct-mi300x",
        "amd,AMD Radeon PRO W7900,46064,amd-radeon-pro-w7900",
        "intel,Intel(R) Arc(TM) A770 Graphics,16288,intel-arc-a770",
        "intel,Intel(R) Arc(TM) Pro B60 Graphics,24480,intel-arc-pro-b60",
        "intel,Intel Arc B580,12216,intel-arc-b580",
        "apple,Apple M3 Max,36864,apple-m3-max-36-gb",
        "apple,Apple M1,16384,apple-m1-16-gb"
    })
    void aDriversNameFindsItsEntry(String kind, String name, long mib, String id) {
        assertEquals(id, match(kind, name, mib));
    }

    @ParameterizedTest
    @CsvSource({
        "nvidia,NVIDIA GeForce RTX 4070 Ti,8188",
        "nvidia,NVIDIA GeForce RTX 4071,12282",
        "nvidia,NVIDIA GeForce RTX 4070 Ti,24564",
        "nvidia,NVIDIA Graphics Device,12282",
        "amd,NVIDIA GeForce RTX 4070 Ti,12282",
        "amd,Radeon RX 6800/6800 XT / 6900 XT,16368",
        "apple,Apple M3 Max,40960",
        "nvidia,'',12282"
    })
    void whatIsNotInTheCatalogFindsNone(String kind, String name, long mib) {
        assertEquals("none", match(kind, name, mib));
    }

    @Test
    void everyEntryIsFoundByItsOwnNameAndMemory() {
        for (CatalogGpu entry : CATALOG.gpus()) {
            Gpu gpu = entry.gpu();
            var memory = gpu.unified() ? entry.marketed() : gpu.memory();
            var found = new Found(gpu.name(), gpu.kind(), memory, Optional.empty(), false);
            var match = CatalogMatch.entry(found, CATALOG).orElseThrow();
            assertEquals(gpu.memory(), match.gpu().memory(), entry.id());
            assertEquals(gpu.name(), match.gpu().name(), entry.id());
        }
    }
}
