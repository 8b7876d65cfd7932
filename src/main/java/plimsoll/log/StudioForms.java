package plimsoll.log;

import java.util.List;
import plimsoll.core.Bytes;

/// Lines of LM Studio and koboldcpp, beside those of the llama.cpp in them.
final class StudioForms {
    static final List<Form> ALL =
            List.of(
                    Form.of(
                            "[LM Studio] Live GPU memory info (source 'LMS Core'): GPU 0:"
                                    + " NVIDIA GeForce RTX 3080 (Used: 2.67 GB, Total: 21.47"
                                    + " GB, Free: 18.80 GB)",
                            "GPU {#}: {} (Used: {}, Total: {}, Free: {})",
                            (reading, match) -> {
                                Gpus.Seen gpu = reading.gpus().device("", match.text(0));
                                gpu.name(match.text(1));
                                gpu.total(amount(match.text(3)));
                                gpu.free(amount(match.text(4)));
                            }),
                    Form.of(
                            "Model load size estimate with raw num offload layers 'max' and"
                                    + " context length '16384': Model: 416.56 GB Context:"
                                    + " 20.84 GB Total: 437.40 GB",
                            "num offload layers '{}' and context length '{}': Model: {}"
                                    + " Context: {} Total: {}",
                            (reading, match) -> {
                                Collected forecast = reading.forecast();
                                forecast.put("layers", match.text(0));
                                forecast.put("n_ctx", match.text(1));
                                forecast.put("model", match.text(2));
                                forecast.put("context", match.text(3));
                                forecast.put("total", match.text(4));
                            }),
                    Form.of(
                            "Detected Available GPU Memory: 49140 MB",
                            "Detected Available GPU Memory: {#} MB",
                            (reading, match) -> reading.gpus().device("", "0").total(match.mib(0))),
                    Form.of(
                            "Namespace(model='x.gguf', contextsize=150000, gpulayers=99,"
                                    + " flashattention=True, quantkv=0, usecublas=['normal'])",
                            "Namespace({}",
                            (reading, match) -> settings(reading, match.text(0))));

    private StudioForms() {}

    private static Bytes amount(String text) {
        return Amounts.parse(text).orElse(Bytes.ZERO);
    }

    /// Koboldcpp's own names, said as llama.cpp's flags.
    private static void settings(Reading reading, String text) {
        for (String setting : text.split(", ", 256)) {
            String[] pair = setting.split("=", 2);
            String value = Scan.unquoted(pair[pair.length - 1].replace(")", ""));
            switch (pair[0]) {
                case "contextsize" -> reading.flags().put("ctx_size", value);
                case "gpulayers" -> reading.flags().put("n_gpu_layers", value);
                case "blasbatchsize" -> reading.flags().put("ubatch", value);
                case "quantkv" -> reading.flags().put("quantkv", value);
                case "useswa" -> reading.flags().put("use_swa", value);
                case "flashattention" ->
                        reading.flags().put("flash_attn", value.equals("True") ? "true" : "0");
                case "model", "model_param" -> reading.load().file(value);
                default -> {}
            }
        }
    }
}
