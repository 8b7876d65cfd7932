package plimsoll.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the parser reads of each posted log, against what a reader found stated in it.
class LogCasesTest {
    private static final List<String> FIELDS =
            List.of(
                    "runtime",
                    "build",
                    "model_file_in_log",
                    "gpus",
                    "model",
                    "model_extra",
                    "ctx",
                    "graph",
                    "offloaded_layers",
                    "buffers_mib",
                    "memory_breakdown_mib",
                    "ollama",
                    "vllm",
                    "alloc_failures",
                    "outcome",
                    "error_line",
                    "error_lines");

    /// What a case states and its text does not, for its reader saw the thread around it.
    private static final Map<String, String> NOT_IN_THE_TEXT =
            Map.ofEntries(
                    Map.entry("lc-3616-llava-2023 build", "the thread names the commit"),
                    Map.entry("lc-11044-sycl-40k outcome", "the title tells of the failure"),
                    Map.entry("lc-14740-phi4mini-m60 build", "the thread names two builds"),
                    Map.entry("ol-790-gemma7b-partial outcome", "the comment tells of the failure"),
                    Map.entry("ol-10114-25layers-32k runtime", "the repository is Ollama's"),
                    Map.entry("vl-15105-torch-oom build", "the title names the version"),
                    Map.entry("vl-15598-cudagraph-oom outcome", "the title tells of the failure"));

    /// What a case got wrong of its text.
    private static final Map<String, String> MISREAD =
            Map.of(
                    "lc-23792-hybrid-tp-meta buffers_mib.model",
                    "`Meta() RS buffer size` is recurrent state of the device Meta(), not weights",
                    "lem-79-qwen35-27b-rocm-kvoom model_file_in_log",
                    "the file of the importance matrix, not of the model",
                    "vl-15105-torch-oom error_line",
                    "`[m` of `[multiproc_executor.py` was taken for the end of a colour",
                    "vl-15105-torch-oom error_lines",
                    "likewise");

    private final List<String> misses = new ArrayList<>();
    private int fields;

    static List<PostedLogs.Posted> verbatim() {
        return PostedLogs.all().stream().filter(PostedLogs.Posted::verbatim).toList();
    }

    static List<PostedLogs.Posted> all() {
        return PostedLogs.all();
    }

    @ParameterizedTest
    @MethodSource
    void verbatim(PostedLogs.Posted log) {
        compare(log);
        assertEquals(List.of(), misses);
        assertTrue(fields > 10, "compared " + fields);
    }

    @Test
    void excerptsMissAtMostThreeInAHundred() {
        for (PostedLogs.Posted log : PostedLogs.all()) {
            if (!log.verbatim()) {
                compare(log);
            }
        }
        assertTrue(fields > 400, "compared " + fields);
        assertTrue(misses.size() * 100 <= fields * 3, misses.toString());
    }

    /// The outcome and what failed are never missed.
    @ParameterizedTest
    @MethodSource("all")
    void tellsHowItEnded(PostedLogs.Posted log) {
        compare(log);
        assertEquals(
                List.of(),
                misses.stream()
                        .filter(miss -> miss.contains(" outcome") || miss.contains(" alloc_fail"))
                        .toList());
    }

    /// Against the load that has most of what is stated: a paste may hold several.
    private void compare(PostedLogs.Posted log) {
        List<Load> loads = LogParser.read(log.text()).loads();
        Comparison best =
                loads.stream()
                        .map(load -> new Comparison(log, PostedLogs.json(load)))
                        .min(Comparator.comparingInt(one -> one.misses.size()))
                        .orElseThrow();
        misses.addAll(best.misses);
        fields += best.fields;
    }

    private static final class Comparison {
        private final String id;
        private final List<String> misses = new ArrayList<>();
        private int fields;

        Comparison(PostedLogs.Posted log, JsonObject read) {
            id = log.id();
            for (String field : FIELDS) {
                check(field, log.stated().get(field), read.get(field));
            }
        }

        private void check(String path, JsonElement stated, JsonElement read) {
            if (stated == null || stated.isJsonNull() || isExempt(path)) {
                return;
            }
            if (stated.isJsonObject()) {
                JsonObject has = read.isJsonObject() ? read.getAsJsonObject() : new JsonObject();
                stated.getAsJsonObject()
                        .asMap()
                        .forEach((name, value) -> check(path + "." + name, value, of(has, name)));
            } else if (isList(stated)) {
                items(path, stated.getAsJsonArray(), read);
            } else {
                fields++;
                if (!same(path, stated, read)) {
                    misses.add("%s %s: %s, but %s".formatted(id, path, stated, read));
                }
            }
        }

        private void items(String path, JsonArray stated, JsonElement read) {
            JsonArray has = read.isJsonArray() ? read.getAsJsonArray() : new JsonArray();
            for (int i = 0; i < stated.size(); i++) {
                JsonElement item = i < has.size() ? has.get(i) : JsonNull.INSTANCE;
                check(path + "[" + i + "]", stated.get(i), item);
            }
        }

        private boolean isExempt(String path) {
            String key = id + " " + path;
            return NOT_IN_THE_TEXT.containsKey(key) || MISREAD.containsKey(key);
        }

        private static JsonElement of(JsonObject object, String name) {
            return object.has(name) ? object.get(name) : JsonNull.INSTANCE;
        }

        /// A list of objects, which may state less than was read; other lists are values.
        private static boolean isList(JsonElement stated) {
            return stated.isJsonArray()
                    && (stated.getAsJsonArray().isEmpty()
                            || stated.getAsJsonArray().get(0).isJsonObject());
        }

        private static boolean same(String path, JsonElement stated, JsonElement read) {
            if (stated.isJsonArray() && read.isJsonArray()) {
                return sameItems(path, stated.getAsJsonArray(), read.getAsJsonArray());
            }
            if (!stated.isJsonPrimitive() || !read.isJsonPrimitive()) {
                return stated.equals(read);
            }
            JsonPrimitive a = stated.getAsJsonPrimitive();
            JsonPrimitive b = read.getAsJsonPrimitive();
            if (a.isNumber() && b.isNumber()) {
                return Math.abs(a.getAsDouble() - b.getAsDouble()) < 5e-5;
            }
            return a.equals(b) || (path.equals("runtime") && sameRuntime(a, b));
        }

        private static boolean sameItems(String path, JsonArray stated, JsonArray read) {
            boolean same = stated.size() == read.size();
            for (int i = 0; same && i < stated.size(); i++) {
                same = same(path, stated.get(i), read.get(i));
            }
            return same;
        }

        /// What stands in brackets is the reader's remark: `llama.cpp (docker compose)`.
        private static boolean sameRuntime(JsonPrimitive stated, JsonPrimitive read) {
            return stated.getAsString().split(" \\(", 2)[0].equals(read.getAsString());
        }
    }
}
