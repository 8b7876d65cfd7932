package plimsoll.engine;

import java.util.Arrays;
import java.util.List;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.engine.graph.Release;

/// Which layers are on which device. The output counts as one more layer, the last. What goes to
/// the devices is the end of the model; it is split in the proportions that were asked for, else by
/// what may be used of each device. Until 2025 the output stayed behind unless all layers went.
///
/// Source: llama.cpp v0.5.0 `src/llama-model.cpp`, `llama_model::load_tensors`.
final class Placement {
    private final int layers;

    /// The first layer of each device, and the end of the last.
    private final int[] starts;

    /// Of how many of the first blocks the experts are on the host.
    private final int hostExperts;

    private Placement(int layers, int[] starts, int hostExperts) {
        this.layers = layers;
        this.starts = starts;
        this.hostExperts = hostExperts;
    }

    static Placement of(Scenario scenario, Release release) {
        int layers = scenario.model().layers().size();
        int onDevices = scenario.gpuLayers().of(scenario.model());
        boolean output = release.placesOutputFirst() || onDevices > layers;
        int end = output ? layers + 1 : layers;
        var shares = shares(scenario);
        int[] starts = new int[shares.length + 1];
        Arrays.fill(starts, end);
        for (int layer = end - 1; layer >= end - onDevices; layer--) {
            float depth = (float) (layer - (end - onDevices)) / onDevices;
            starts[device(shares, depth)] = layer;
        }
        closeGaps(starts);
        return new Placement(layers, starts, scenario.gpuLayers().hostExpertsOf(scenario.model()));
    }

    /// Upper ends of the devices' shares of the layers, the last one 1.
    private static float[] shares(Scenario scenario) {
        var shares = new float[scenario.rig().gpus().size()];
        float sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += weight(scenario.rig(), i);
            shares[i] = sum;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    private static float weight(Rig rig, int device) {
        return rig.split().isEmpty()
                ? Math.max(1, rig.capacity(rig.gpus().get(device)).count())
                : rig.split().get(device);
    }

    private static int device(float[] shares, float depth) {
        int device = 0;
        while (device < shares.length - 1 && depth >= shares[device]) {
            device++;
        }
        return device;
    }

    /// A device without layers starts where the next one does.
    private static void closeGaps(int[] starts) {
        for (int i = starts.length - 2; i >= 0; i--) {
            starts[i] = Math.min(starts[i], starts[i + 1]);
        }
    }

    int devices() {
        return starts.length - 1;
    }

    /// The first layer of each device, and the end of the last.
    List<Integer> starts() {
        return Arrays.stream(starts).boxed().toList();
    }

    /// How many blocks are on the host.
    int onHost() {
        return Math.min(layers, starts[0]);
    }

    /// The block after the last whose experts are on the host, `from` at least: of the blocks from
    /// there to `to`, experts of those before it are.
    int expertsOnHost(int from, int to) {
        return Math.clamp(hostExperts, from, to);
    }

    /// The first block of `device`.
    int from(int device) {
        return Math.min(layers, starts[device]);
    }

    /// The block after the last of `device`.
    int to(int device) {
        return Math.min(layers, starts[device + 1]);
    }

    /// Whether anything is on `device`.
    boolean isUsed(int device) {
        return starts[device] < starts[device + 1];
    }

    /// Whether the output is on `device`.
    boolean hasOutput(int device) {
        return starts[device] <= layers && starts[device + 1] == layers + 1;
    }

    boolean hasOutput() {
        return starts[0] <= layers && starts[starts.length - 1] > layers;
    }
}
