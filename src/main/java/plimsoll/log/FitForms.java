package plimsoll.log;

import java.util.List;

/// Lines of the automatic fit, which tries sizes before it loads.
final class FitForms {
    static final List<Form> ALL =
            List.of(
                    Form.of(
                            "llama_params_fit_impl: projected to use 27101 MiB of device"
                                    + " memory vs. 109501 MiB of free device memory",
                            "projected to use {#} MiB of device memory vs. {#} MiB of free",
                            (reading, match) -> {
                                Collected forecast = reading.forecast();
                                forecast.put("projected_mib", match.text(0));
                                forecast.put("free_mib", match.text(1));
                            }),
                    Form.of(
                            "common_params_fit_impl: projected to use 5120 MiB of host"
                                    + " memory vs. 64000 MiB of total host memory",
                            "projected to use {#} MiB of host memory vs. {#} MiB of total",
                            (reading, match) ->
                                    reading.forecast().put("projected_host_mib", match.text(0))),
                    Form.of(
                            "llama_params_fit_impl: will leave 82399 >= 1024 MiB of free"
                                    + " device memory, no changes needed",
                            "will leave {#} >= {#} MiB of free device memory",
                            (reading, match) -> {
                                Collected forecast = reading.forecast();
                                forecast.put("left_mib", match.text(0));
                                forecast.put("target_mib", match.text(1));
                            }),
                    Form.of(
                            "llama_params_fit_impl: cannot meet free memory target of 1024"
                                    + " MiB, need to reduce device memory by 5120 MiB",
                            "cannot meet free memory target of {#} MiB, need to reduce"
                                    + " device memory by {#} MiB",
                            (reading, match) -> {
                                Collected forecast = reading.forecast();
                                forecast.put("target_mib", match.text(0));
                                forecast.put("missing_mib", match.text(1));
                            }),
                    Form.of(
                            "llama_params_fit_impl: context size reduced from 262144 to"
                                    + " 30000 -> need 15360 MiB less memory in total",
                            "context size reduced from {#} to {#}",
                            (reading, match) -> {
                                Collected forecast = reading.forecast();
                                forecast.put("n_ctx_from", match.text(0));
                                forecast.put("n_ctx_to", match.text(1));
                            }),
                    Form.of(
                            "common_params_fit_impl:   - CUDA0 (NVIDIA GeForce RTX 3050): 25"
                                    + " layers ( 9 overflowing),   6165 MiB used,   1034 MiB"
                                    + " free",
                            "- {w} ({}): {#} layers ({#} overflowing), {#} MiB used, {#} MiB"
                                    + " free",
                            (reading, match) -> {
                                String device = match.text(0);
                                Collected forecast = reading.forecast();
                                forecast.put(device + "_layers", match.text(2));
                                forecast.put(device + "_overflowing", match.text(3));
                                forecast.put(device + "_used_mib", match.text(4));
                                forecast.put(device + "_free_mib", match.text(5));
                            }),
                    Form.of(
                            "common_fit_params: successfully fit params to free device" + " memory",
                            "successfully fit params to free device memory",
                            (reading, match) -> reading.forecast().put("fit", "1")));

    private FitForms() {}
}
