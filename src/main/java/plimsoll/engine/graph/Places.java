package plimsoll.engine.graph;

import java.util.List;
import plimsoll.core.Backend;

/// Where the layers of a model are.
///
/// @param library through which GPUs are used
/// @param shares what part of the layers each GPU gets, in any unit
/// @param gpuLayers how many layers, the output included, are on GPUs
/// @param layers how many blocks the model has
public record Places(Backend library, List<Double> shares, int gpuLayers, int layers) {
    public Places {
        shares = List.copyOf(shares);
    }

    /// Whether everything is on GPUs.
    boolean isAll() {
        return gpuLayers > layers;
    }

    /// The backend that holds layer `layer`; the output is the layer after the last.
    ///
    /// Source: llama.cpp v0.5.0 `src/llama-model.cpp`, `get_layer_buft_list` in `load_tensors`.
    int of(int layer) {
        int first = Math.max(layers + 1 - gpuLayers, 0);
        int there = Math.min(gpuLayers, layers + 1);
        if (layer < first) {
            return shares.size();
        }
        float part = (float) (layer - first) / there;
        float sum = (float) shares.stream().mapToDouble(Double::doubleValue).sum();
        float reached = 0;
        for (int gpu = 0; gpu < shares.size(); gpu++) {
            reached += shares.get(gpu).floatValue();
            if (part < reached / sum) {
                return gpu;
            }
        }
        return shares.size() - 1;
    }
}
