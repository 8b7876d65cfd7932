package plimsoll.log;

import java.util.List;
import java.util.Map;

/// Lines that give one value its name: `print_info: n_layer = 32`, `llama_context: n_ctx = 4096`.
final class NamedValues {
    private static final List<String> MODEL =
            List.of("print_info: ", "llm_load_print_meta: ", "llama_model_load_internal: ");

    private static final List<String> CONTEXT =
            List.of("llama_context: ", "llama_new_context_with_model: ", "llama_init_from_model: ");

    /// What the engines call by more than one word, or by several names over the years.
    private static final Map<String, String> MODEL_NAMES =
            Map.of(
                    "general.name", "name",
                    "model type", "type",
                    "model ftype", "ftype",
                    "file type", "ftype",
                    "model params", "params",
                    "model size", "size",
                    "file size", "size");

    /// As many digits behind the point are printed by ik_llama.cpp, one less by llama.cpp.
    private static final int FORK_DIGITS = 3;

    private NamedValues() {}

    /// Reads `line` if it is one of these.
    static boolean read(String line, Reading reading) {
        int equals = line.indexOf('=');
        return equals > 0
                && (read(line, MODEL, NamedValues::model, reading)
                        || read(line, CONTEXT, NamedValues::context, reading));
    }

    private interface Use {
        boolean value(String name, String value, Reading reading);
    }

    private static boolean read(String line, List<String> functions, Use use, Reading reading) {
        for (String function : functions) {
            int at = line.indexOf(function);
            int equals = at < 0 ? -1 : line.indexOf('=', at);
            if (equals >= 0) {
                String name = line.substring(at + function.length(), equals).strip();
                String value = line.substring(equals + 1).strip();
                // A pager marks the lines it cuts.
                return value.endsWith(">") || use.value(name, value, reading);
            }
        }
        return false;
    }

    private static boolean model(String name, String value, Reading reading) {
        Collected model = reading.load().model;
        String known = MODEL_NAMES.getOrDefault(name, name);
        switch (known) {
            case "size" -> size(value, model, reading);
            case "ftype" -> ftype(value, model);
            case "n_ctx" -> reading.load().context.put(name, value);
            default -> {
                return put(known, value, model);
            }
        }
        return true;
    }

    /// `15.404 GiB (4.899 BPW)`; in 2023 a class of models, `30B`.
    private static void size(String value, Collected model, Reading reading) {
        int open = value.indexOf(" (");
        String size = open < 0 ? value : value.substring(0, open);
        if (Amounts.parse(size).isEmpty() || !size.contains(" ")) {
            model.put("type", value);
            return;
        }
        model.put("size", size);
        if (open >= 0) {
            int from = open + " (".length();
            String bits = value.substring(from, Scan.numberEnd(value, from));
            model.put("bpw", bits);
            if (bits.length() - bits.indexOf('.') > FORK_DIGITS) {
                reading.fork();
            }
        }
    }

    /// `Q4_K - Medium`; in 2023 `2 (mostly Q4_0)`.
    private static void ftype(String value, Collected model) {
        int open = value.indexOf(" (");
        if (open > 0 && Numbers.whole(value.substring(0, open)).isPresent()) {
            model.put("ftype_id", value.substring(0, open));
            model.put("ftype", value.substring(open + " (".length(), value.length() - 1));
        } else {
            model.put("ftype", value);
        }
    }

    private static boolean context(String name, String value, Reading reading) {
        return put(name, value, reading.load().context);
    }

    /// Only a single word is a name; more words are another kind of line.
    private static boolean put(String name, String value, Collected values) {
        boolean word = !name.isEmpty() && name.indexOf(' ') < 0;
        if (word) {
            values.put(name, value);
        }
        return word;
    }
}
