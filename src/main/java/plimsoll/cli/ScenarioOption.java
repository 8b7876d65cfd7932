package plimsoll.cli;

import static plimsoll.plan.Names.BACKEND;
import static plimsoll.plan.Names.BATCH;
import static plimsoll.plan.Names.CACHE_K;
import static plimsoll.plan.Names.CACHE_V;
import static plimsoll.plan.Names.CONTEXT;
import static plimsoll.plan.Names.DEVICES;
import static plimsoll.plan.Names.ENGINE;
import static plimsoll.plan.Names.FLASH_ATTENTION;
import static plimsoll.plan.Names.GPU;
import static plimsoll.plan.Names.GPU_LAYERS;
import static plimsoll.plan.Names.KV_OFFLOAD;
import static plimsoll.plan.Names.KV_UNIFIED;
import static plimsoll.plan.Names.MODEL;
import static plimsoll.plan.Names.OUTPUTS;
import static plimsoll.plan.Names.RESERVE_MIB;
import static plimsoll.plan.Names.SLOTS;
import static plimsoll.plan.Names.SWA_FULL;
import static plimsoll.plan.Names.UBATCH;
import static plimsoll.plan.Names.UTILIZATION;
import static plimsoll.plan.Names.WEIGHTS;

import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/// One option of a scenario on the command line, and the fields of a scenario in writing that it
/// stands for.
///
/// @param name without dashes, `cache-k`
/// @param parameter what its value is called in the help; empty: it is a switch without a value
/// @param fields the fields that get its value
/// @param help what it decides
record ScenarioOption(String name, String parameter, List<String> fields, String help) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");
    private static final String NEGATION = "no-";

    /// Every one; a later one overrides an earlier one of the same field.
    static final List<ScenarioOption> ALL =
            List.of(
                    valued("model", "ID|FILE", "See `plimsoll models`; or a file.", MODEL),
                    valued("weights", "TYPE", "Weight quantization, Q4_K_M.", WEIGHTS),
                    valued("gpu", "ID|GiB|detect", "See `plimsoll gpus`; or this machine's.", GPU),
                    valued("devices", "N", "How many such GPUs, 1.", DEVICES),
                    valued("reserve", "MiB", "What others keep of each GPU, 0.", RESERVE_MIB),
                    valued("context", "TOKENS", "Context length, the trained one.", CONTEXT),
                    valued("cache", "TYPE", "What the KV cache is kept as.", CACHE_K, CACHE_V),
                    valued("cache-k", "TYPE", "What keys are kept as, f16.", CACHE_K),
                    valued("cache-v", "TYPE", "What values are kept as, f16.", CACHE_V),
                    valued("flash-attention", "WHEN", "auto, on or off; auto.", FLASH_ATTENTION),
                    valued("batch", "TOKENS", "Tokens handed over at once, 2048.", BATCH),
                    valued("ubatch", "TOKENS", "Tokens computed at once, 512.", UBATCH),
                    valued("slots", "N", "Conversations at the same time, 1.", SLOTS),
                    flag("kv-unified", "The slots share one cache.", KV_UNIFIED),
                    flag("swa-full", "Sliding windows keep the whole context.", SWA_FULL),
                    valued("gpu-layers", "all|N", "Layers on the GPU, all.", GPU_LAYERS),
                    flag("no-kv-offload", "The KV cache stays on the host.", KV_OFFLOAD),
                    valued("outputs", "WHICH", "Logits kept: server or all; server.", OUTPUTS),
                    valued("utilization", "SHARE", "What vLLM takes of a GPU, 0.92.", UTILIZATION),
                    valued("engine", "ID", "The program that runs it, llama.cpp.", ENGINE),
                    valued("backend", "ID", "cuda or vulkan; cuda.", BACKEND));

    private static ScenarioOption valued(
            String name, String parameter, String help, String... fields) {
        return new ScenarioOption(name, parameter, List.of(fields), help);
    }

    private static ScenarioOption flag(String name, String help, String field) {
        return new ScenarioOption(name, "", List.of(field), help);
    }

    boolean isSwitch() {
        return parameter.isEmpty();
    }

    /// `--cache-k`.
    String dashed() {
        return "--" + name;
    }

    /// What a switch sets its field to.
    String switched() {
        return String.valueOf(!name.startsWith(NEGATION));
    }

    /// `value` as it is written in JSON: a number, a truth or a text.
    static JsonPrimitive json(String value) {
        if (NUMBER.matcher(value).matches()) {
            return new JsonPrimitive(new BigDecimal(value));
        }
        boolean truth = value.equals("true") || value.equals("false");
        return truth ? new JsonPrimitive(Boolean.valueOf(value)) : new JsonPrimitive(value);
    }
}
