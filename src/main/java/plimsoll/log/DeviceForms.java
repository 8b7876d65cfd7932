package plimsoll.log;

import java.util.List;

/// Lines that name a device or its memory.
final class DeviceForms {
    static final List<Form> ALL =
            List.of(
                    Form.of(
                            "ggml_cuda_init: found 1 CUDA devices (Total VRAM: 7805 MiB):",
                            "found {#} {w} devices",
                            (reading, match) -> reading.program().family(match.text(1))),
                    Form.of(
                            "ggml_vulkan: Found 1 Vulkan devices:",
                            "ggml_vulkan: Found {#} Vulkan devices",
                            (reading, match) -> reading.program()),
                    Form.of(
                            "  Device 0: NVIDIA GeForce RTX 4090, compute capability 8.9,"
                                    + " VMM: yes, VRAM: 24080 MiB",
                            "Device {#}: {}, compute capability {#}, VMM: {w} VRAM: {#} MiB",
                            (reading, match) ->
                                    named(reading, match).cuda(match, 2).total(match.mib(4))),
                    Form.of(
                            "  Device 0: NVIDIA GeForce RTX 3090, compute capability 8.6",
                            "Device {#}: {}, compute capability {#}",
                            (reading, match) -> named(reading, match).cuda(match, 2)),
                    Form.of(
                            "  Device 0: AMD Radeon RX 9060 XT, gfx1200 (0x1200), VMM: no,"
                                    + " Wave Size: 32, VRAM: 16304 MiB",
                            "Device {#}: {}, gfx{w} ({}), VMM: {} VRAM: {#} MiB",
                            (reading, match) ->
                                    named(reading, match).rocm(match).total(match.mib(5))),
                    Form.of(
                            "  Device 0: AMD Radeon RX 7900 XTX, gfx1100 (0x1100), VMM: no,"
                                    + " Wave Size: 32",
                            "Device {#}: {}, gfx{w} (",
                            (reading, match) -> named(reading, match).rocm(match)),
                    Form.of(
                            "ggml_vulkan: 0 = NVIDIA GeForce RTX 4080 (NVIDIA) | uma: 0 |"
                                    + " fp16: 1 | warp size: 32",
                            "ggml_vulkan: {#} = {} (",
                            (reading, match) ->
                                    named(reading, match)
                                            .device("Vulkan", match.text(0))
                                            .name(match.text(1))),
                    Form.of(
                            "llama_model_load_from_file_impl: using device CUDA0 (NVIDIA"
                                    + " GeForce RTX 4090) (0000:01:00.0) - 9862 MiB free",
                            "using device {w} ({}) ({}) - {#} MiB free",
                            (reading, match) -> using(reading, match, 3)),
                    Form.of(
                            "llama_model_load_from_file_impl: using device Vulkan0 (NVIDIA"
                                    + " GeForce RTX 4080) - 16376 MiB free",
                            "using device {w} ({}) - {#} MiB free",
                            (reading, match) -> using(reading, match, 2)),
                    Form.of(
                            "CUDA0: using device CUDA0 - 31602 MiB free",
                            "using device {w} - {#} MiB free",
                            (reading, match) ->
                                    reading.gpus().device(match.text(0)).free(match.mib(1))),
                    Form.of(
                            "  - CUDA0   : NVIDIA GeForce RTX 4070 (12281 MiB, 11069 MiB"
                                    + " free)",
                            "{w} : {} ({#} MiB, {#} MiB free)",
                            DeviceForms::listed),
                    Form.of(
                            "  CUDA0: NVIDIA GeForce RTX 4070 (12281 MiB, 11069 MiB free)",
                            "{w}: {} ({#} MiB, {#} MiB free)",
                            DeviceForms::listed),
                    Form.of(
                            "ggml_metal_init: found device: Apple M5 Max",
                            "ggml_metal_init: found device: {}",
                            (reading, match) -> metal(reading).name(match.text(0))),
                    Form.of(
                            "ggml_metal_device_init: GPU name:   MTL0 (Apple M2 Max)",
                            "GPU name: MTL0 ({})",
                            (reading, match) -> metal(reading).name(match.text(0))),
                    Form.of(
                            "ggml_metal_device_init: GPU name:   Apple M5 Max",
                            "GPU name: {}",
                            (reading, match) -> metal(reading).name(match.text(0))),
                    Form.of(
                            "ggml_metal_init: recommendedMaxWorkingSetSize  = 115448.73 MB",
                            "recommendedMaxWorkingSetSize = {#} MB",
                            (reading, match) -> metal(reading).workingSet(match.text(0) + " MB")),
                    Form.of(
                            "| 0| [level_zero:gpu:0]| Intel Arc A770 Graphics| 12.55| 512|"
                                    + " 1024| 32| 16225M| 1.6.33276|",
                            "[level_zero:gpu:{#}]| {}| {}| {}| {}| {}| {#}M|",
                            (reading, match) ->
                                    reading.gpus()
                                            .device("SYCL", match.text(0))
                                            .name(match.text(1))
                                            .total(match.mib(6))));

    private DeviceForms() {}

    /// Backends list their devices when a program begins, the first of them first.
    private static Gpus named(Reading reading, Template.Match match) {
        return match.text(0).equals("0") ? reading.program() : reading.gpus();
    }

    private static Gpus.Seen metal(Reading reading) {
        return reading.gpus().device("Metal", "0");
    }

    private static void using(Reading reading, Template.Match match, int free) {
        reading.gpus().device(match.text(0)).name(match.text(1)).free(match.mib(free));
    }

    private static void listed(Reading reading, Template.Match match) {
        reading.gpus()
                .device(match.text(0))
                .name(match.text(1))
                .total(match.mib(2))
                .free(match.mib(3));
    }
}
