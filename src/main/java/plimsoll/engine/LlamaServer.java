package plimsoll.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import plimsoll.core.BatchOptions;
import plimsoll.core.FlashAttention;
import plimsoll.core.GpuLayers;
import plimsoll.core.Scenario;
import plimsoll.core.WeightFile;
import plimsoll.engine.graph.Release;

/// The command that runs a scenario with llama.cpp's server. What is left out is its default. Flash
/// attention and the number of slots are named even so: left to itself, the server decides on them
/// as it sees fit, and the estimate counts on them.
///
/// Source: llama.cpp `common/arg.cpp`.
final class LlamaServer {
    /// More layers than any model has.
    private static final int ALL_LAYERS = 99;

    /// The path of a file, of letters that no shell takes for anything else.
    private static final Pattern OWN_FILE = Pattern.compile("[A-Za-z0-9 ._/\\:-]+\\.gguf");

    private LlamaServer() {}

    /// The program and the file, the size of it all, the cache, and what else is not usual.
    static List<String> command(Scenario scenario, Release release) {
        var lines = new ArrayList<String>();
        var cache = scenario.cache();
        lines.add("llama-server");
        lines.add("-m " + file(scenario));
        String size = "-c " + scenario.context().count() + " -ngl " + layers(scenario);
        lines.add(size + flash(cache.flashAttention(), release));
        lines.add("--cache-type-k " + cache.keyType().label());
        lines.add("--cache-type-v " + cache.valueType().label());
        addBatch(scenario.batch(), release, lines);
        addParts(scenario, lines);
        addFlag(cache.fullWindow(), "--swa-full", lines);
        addFlag(!cache.onGpu(), "--no-kv-offload", lines);
        return List.copyOf(lines);
    }

    /// The model's own file, where it was read from one. Other files are named by the model and
    /// their type; spaces would end the word for a shell.
    static String file(Scenario scenario) {
        String id = scenario.model().id();
        if (scenario.weights().origin() == WeightFile.Origin.FILE
                && OWN_FILE.matcher(id).matches()) {
            return id.contains(" ") ? '"' + id + '"' : id;
        }
        String name = scenario.model().name().replaceAll("[^A-Za-z0-9._]+", "-");
        return name + "-" + scenario.weights().type().label() + ".gguf";
    }

    private static int layers(Scenario scenario) {
        var layers = scenario.gpuLayers();
        boolean all = layers.isEvery() || layers.isAllOf(scenario.model());
        return all
                ? Math.max(ALL_LAYERS, scenario.model().layers().size() + 1)
                : layers.of(scenario.model());
    }

    /// At first a flag that turned it on.
    private static String flash(FlashAttention flash, Release release) {
        if (!release.prefersFlash()) {
            return flash == FlashAttention.ON ? " -fa" : "";
        }
        return " -fa " + (flash == FlashAttention.OFF ? "off" : "on");
    }

    private static void addBatch(BatchOptions batch, Release release, List<String> lines) {
        var usual = BatchOptions.DEFAULT;
        lines.add("-np " + batch.slots());
        addFlag(batch.unified() && release.partsSlots(), "--kv-unified", lines);
        addNumber(batch.batch(), usual.batch(), "-b", lines);
        addNumber(batch.ubatch(), usual.ubatch(), "-ub", lines);
    }

    private static void addParts(Scenario scenario, List<String> lines) {
        int experts = scenario.gpuLayers().hostExperts();
        addFlag(experts == GpuLayers.EVERY, "--cpu-moe", lines);
        addFlag(experts > 0 && experts < GpuLayers.EVERY, "--n-cpu-moe " + experts, lines);
        var split = scenario.rig().split();
        addFlag(!split.isEmpty(), "--split-mode layer", lines);
        addFlag(!split.isEmpty(), "--tensor-split " + joined(split, ","), lines);
    }

    /// `3,1`.
    static String joined(List<Integer> split, String comma) {
        return split.stream().map(String::valueOf).collect(Collectors.joining(comma));
    }

    private static void addNumber(int number, int usual, String option, List<String> lines) {
        if (number != usual) {
            lines.add(option + " " + number);
        }
    }

    private static void addFlag(boolean set, String option, List<String> lines) {
        if (set) {
            lines.add(option);
        }
    }
}
