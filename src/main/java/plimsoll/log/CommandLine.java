package plimsoll.log;

import java.util.List;
import java.util.Map;

/// What of a command line decides memory, by the names that llama.cpp's long options have.
final class CommandLine {
    private static final Map<String, String> OPTIONS =
            Map.ofEntries(
                    Map.entry("-m", "model"),
                    Map.entry("--model", "model"),
                    Map.entry("-c", "ctx_size"),
                    Map.entry("--ctx-size", "ctx_size"),
                    Map.entry("--contextsize", "ctx_size"),
                    Map.entry("-ngl", "n_gpu_layers"),
                    Map.entry("--gpu-layers", "n_gpu_layers"),
                    Map.entry("--n-gpu-layers", "n_gpu_layers"),
                    Map.entry("--gpulayers", "n_gpu_layers"),
                    Map.entry("-b", "batch"),
                    Map.entry("--batch-size", "batch"),
                    Map.entry("-ub", "ubatch"),
                    Map.entry("--ubatch-size", "ubatch"),
                    Map.entry("-np", "parallel"),
                    Map.entry("--parallel", "parallel"),
                    Map.entry("-ctk", "cache_type_k"),
                    Map.entry("--cache-type-k", "cache_type_k"),
                    Map.entry("-ctv", "cache_type_v"),
                    Map.entry("--cache-type-v", "cache_type_v"),
                    Map.entry("-ts", "tensor_split"),
                    Map.entry("--tensor-split", "tensor_split"),
                    Map.entry("-sm", "split_mode"),
                    Map.entry("--split-mode", "split_mode"),
                    Map.entry("-ot", "override_tensor"),
                    Map.entry("--override-tensor", "override_tensor"),
                    Map.entry("-ncmoe", "n_cpu_moe"),
                    Map.entry("--n-cpu-moe", "n_cpu_moe"),
                    Map.entry("-fa", "flash_attn"),
                    Map.entry("--flash-attn", "flash_attn"),
                    Map.entry("--flashattention", "flash_attn"),
                    Map.entry("-cmoe", "cpu_moe"),
                    Map.entry("--cpu-moe", "cpu_moe"),
                    Map.entry("-nkvo", "no_kv_offload"),
                    Map.entry("--no-kv-offload", "no_kv_offload"),
                    Map.entry("--swa-full", "swa_full"),
                    Map.entry("-kvu", "kv_unified"),
                    Map.entry("--kv-unified", "kv_unified"),
                    Map.entry("--max-model-len", "max_model_len"),
                    Map.entry("--gpu-memory-utilization", "gpu_memory_utilization"),
                    Map.entry("--tensor-parallel-size", "tensor_parallel_size"));

    /// Names of programs that take these options.
    private static final List<String> PROGRAMS =
            List.of("llama", "server", "koboldcpp", "vllm", "main", "bench", "perplexity");

    private static final String TRUE = "true";

    private CommandLine() {}

    /// Whether a command begins on this line: one of the options, and a program's name or a model.
    static boolean begins(String line) {
        if (!line.contains(" -")) {
            return false;
        }
        Collected flags = flags(words(line));
        return flags.states("model")
                || (!flags.isEmpty() && PROGRAMS.stream().anyMatch(line::contains));
    }

    /// Whether a command goes on here: the line begins with an option.
    static boolean goesOn(String line) {
        return line.startsWith("-") && line.length() > 1 && line.charAt(1) != ' ';
    }

    /// Whether this line ends with a program's name, which a line break parts from its options.
    static boolean breaksOff(String line) {
        boolean mark = line.endsWith(" \\") || line.endsWith(" ^") || line.endsWith(" `");
        String text = mark ? line.substring(0, line.length() - 2) : line;
        String last = text.substring(Scan.wordStart(text, text.length()));
        return PROGRAMS.stream().anyMatch(last::contains);
    }

    static List<String> words(String line) {
        return List.of(line.split(" ", 512));
    }

    /// The options among `words`, an option without a value being `true`.
    static Collected flags(List<String> words) {
        var flags = new Collected();
        for (int i = 0; i < words.size(); i++) {
            String word = Scan.unquoted(words.get(i));
            int equals = word.indexOf('=');
            String option = equals > 0 ? word.substring(0, equals) : word;
            String name = OPTIONS.getOrDefault(option, "");
            if (!name.isEmpty()) {
                String next = i + 1 < words.size() ? words.get(i + 1) : "";
                String value = equals > 0 ? word.substring(equals + 1) : next;
                flags.put(name, value(name, option, Scan.unquoted(value)));
            }
        }
        return flags;
    }

    private static String value(String name, String option, String next) {
        return switch (name) {
            case "no_kv_offload" -> option;
            case "flash_attn" ->
                    List.of("0", "1", "on", "off", "auto").contains(next) ? next : TRUE;
            case "cpu_moe", "swa_full", "kv_unified" -> TRUE;
            default -> next;
        };
    }
}
