package plimsoll.huggingface;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plimsoll.words.Words;

/// How a published model's matrices are quantized, where they are.
///
/// @param method who made it so, `AWQ`
/// @param bits bits of a number, without what is shared
/// @param group numbers that share a scale; 0: a row does, or more
/// @param bitsPerValue bits of a number with its share of scales and zero points
/// @param whole names, or parts of names with stars in between, of what is left as it was
record Quantization(String method, int bits, int group, double bitsPerValue, List<String> whole) {
    /// What no method touches unless its config says otherwise.
    private static final List<String> USUALLY_WHOLE = List.of("lm_head", "embed_tokens");

    private static final int MOST_BITS = 16;
    private static final int LONGEST_GROUP = 1 << 16;
    private static final int HALF = 16;

    /// A zero point has as many bits as a number.
    private static final int AS_A_NUMBER = 0;

    Quantization {
        whole = List.copyOf(whole);
    }

    /// How `config` says that its model is quantized, if it is.
    ///
    /// @throws ConfigException if it says so with values that can't be
    static Optional<Quantization> of(Config config) throws ConfigException {
        if (!config.has("quantization_config", "quantization")) {
            return Optional.empty();
        }
        Config how = config.child("quantization_config", "quantization");
        String method = how.text("quant_method").orElse("").toLowerCase(Locale.ROOT);
        return Optional.of(
                switch (method) {
                    case "awq" -> grouped(how, "AWQ", AS_A_NUMBER);
                    case "gptq", "gptqmodel" -> grouped(how, "GPTQ", AS_A_NUMBER);
                    case "auto-round" -> grouped(how, "AutoRound", AS_A_NUMBER);
                    case "fp8", "fbgemm_fp8" -> fp8(how);
                    case "bitsandbytes" -> bitsAndBytes(how);
                    case "compressed-tensors" -> compressed(how);
                    case "mxfp4" -> new Quantization("MXFP4", 4, 32, 4.25, whole(how));
                    case "modelopt" -> modelOpt(how);
                    case "" -> grouped(how, "MLX", HALF);
                    default -> named(how, method);
                });
    }

    /// Groups of numbers with a scale in half precision, and a zero point.
    ///
    /// @param zero bits of a zero point, or [#AS_A_NUMBER]
    private static Quantization grouped(Config how, String method, int zero)
            throws ConfigException {
        int bits = how.wholeIfAny(1, MOST_BITS, "bits", "w_bit").orElse(4);
        int group = group(how);
        double shared = HALF + (zero == AS_A_NUMBER ? bits : zero);
        return new Quantization(
                method, bits, group, bits + (group == 0 ? 0 : shared / group), whole(how));
    }

    /// -1 stands for a whole row.
    private static int group(Config how) throws ConfigException {
        return Math.max(
                0, how.wholeIfAny(-1, LONGEST_GROUP, "group_size", "q_group_size").orElse(128));
    }

    /// Eight bits, and a scale for each block or row.
    private static Quantization fp8(Config how) throws ConfigException {
        List<Integer> block = how.wholes("weight_block_size", LONGEST_GROUP);
        long values = block.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
        double shared = block.isEmpty() || values == 0 ? 0 : 32.0 / values;
        int group = block.isEmpty() ? 0 : block.getLast();
        return new Quantization("FP8", 8, group, 8 + shared, whole(how));
    }

    /// Four bits with a scale for 64 of them, which may be quantized in turn, or eight.
    ///
    /// Source: bitsandbytes `functional.py`, `quantize_4bit`.
    private static Quantization bitsAndBytes(Config how) throws ConfigException {
        if (!how.flag(false, "load_in_4bit", "_load_in_4bit")) {
            return new Quantization("bitsandbytes", 8, 0, 8, whole(how));
        }
        boolean twice = how.flag(false, "bnb_4bit_use_double_quant");
        double shared = twice ? (8 + 32 / 256.0) / 64 : 32 / 64.0;
        return new Quantization("bitsandbytes", 4, 64, 4 + shared, whole(how));
    }

    private static Quantization compressed(Config how) throws ConfigException {
        Config groups = how.child("config_groups");
        Config weights = groups.child(groups.fields().keySet().toArray(String[]::new));
        Config numbers = weights.child("weights");
        int bits = numbers.wholeIfAny(1, MOST_BITS, "num_bits").orElse(8);
        boolean grouped = numbers.has("group_size");
        int group = grouped ? group(numbers) : 0;
        int scale = bits == 4 && numbers.text("type").orElse("").equals("float") ? 8 : HALF;
        double shared = group == 0 ? 0 : (double) scale / group;
        return new Quantization("compressed-tensors", bits, group, bits + shared, whole(how));
    }

    /// NVIDIA's: NVFP4 has a scale of eight bits for each 16 numbers.
    private static Quantization modelOpt(Config how) throws ConfigException {
        boolean four = how.text("quant_algo").orElse("").contains("FP4");
        return four
                ? new Quantization("NVFP4", 4, 16, 4.5, whole(how))
                : new Quantization("FP8", 8, 0, 8, whole(how));
    }

    /// A method that is known by name alone: its bits are what it says, or four.
    private static Quantization named(Config how, String method) throws ConfigException {
        int bits = how.wholeIfAny(1, MOST_BITS, "bits", "nbits", "num_bits").orElse(4);
        return new Quantization(Config.quoted(method), bits, 0, bits, whole(how));
    }

    private static List<String> whole(Config how) throws ConfigException {
        for (String name :
                List.of(
                        "modules_to_not_convert",
                        "ignored_layers",
                        "ignore",
                        "llm_int8_skip_modules",
                        "exclude_modules")) {
            if (how.isList(name)) {
                return how.texts(name);
            }
        }
        return USUALLY_WHOLE;
    }

    /// Whether a module, `layers.3.self_attn.q_proj`, is left as it was.
    boolean leaves(String module) {
        return isUsuallyWhole(module)
                || whole.stream().anyMatch(name -> Wildcard.fits(name, module));
    }

    /// Embeddings are looked up, not multiplied by, and few methods touch them.
    private static boolean isUsuallyWhole(String module) {
        return USUALLY_WHOLE.contains(module);
    }

    /// `AWQ, 4 bits in groups of 128`.
    String words() {
        return group == 0
                ? Words.counted("note.bits", bits, method, bits)
                : Words.counted("note.groups", bits, method, bits, group);
    }
}
