package plimsoll.engine;

import plimsoll.core.Architecture;
import plimsoll.core.Mixer;
import plimsoll.core.WeightSums.Role;
import plimsoll.core.WeightSums;

/// The weights, device by device: blocks and output are where the [Placement] puts them, and
/// experts that are to stay on the host there.
///
/// Input embeddings are looked up on the host, always. Where they are the output matrix as well, a
/// device has a second copy of them. Rotation factors are copied to every place that uses them.
///
/// Source: llama.cpp v0.5.0 `src/llama-model.cpp`, `llama_model::load_tensors`; measured.
final class WeightPlacement {
    private final Plan plan;
    private final WeightSums sums;

    WeightPlacement(Plan plan) {
        this.plan = plan;
        this.sums = plan.scenario().weights().sums(plan.scenario().backend());
    }

    /// Bytes on a device.
    long on(int device) {
        var placement = plan.placement();
        int from = placement.from(device);
        int to = placement.to(device);
        long size =
                sums.blocks(from, placement.hasOutput(device) ? Integer.MAX_VALUE : to).device();
        size -= sums.experts(from, placement.expertsOnHost(from, to)).device();
        if (usesRopeFactors(from, to)) {
            size += sums.of(Role.ROPE_FACTORS).device();
        }
        if (from == 0 && to > 0) {
            size += sums.of(Role.OTHER).device();
        }
        return placement.hasOutput(device) ? size + output() : size;
    }

    private long output() {
        long copy = sums.isTied() ? sums.of(Role.TOKEN_EMBEDDING).device() : 0;
        return outputTensors().device() + copy;
    }

    private WeightSums.Size outputTensors() {
        return sums.of(Role.OUTPUT).plus(sums.of(Role.OUTPUT_NORM));
    }

    /// Bytes on the host.
    long onHost() {
        int count = plan.placement().onHost();
        var size =
                sums.of(Role.TOKEN_EMBEDDING)
                        .plus(sums.of(Role.LAYER_EMBEDDING))
                        .plus(sums.blocks(0, count < layers() ? count : Integer.MAX_VALUE));
        size = size.plus(sums.experts(count, plan.placement().expertsOnHost(count, layers())));
        if (firstRopeUser() < count) {
            size = size.plus(sums.of(Role.ROPE_FACTORS));
        }
        if (count > 0) {
            size = size.plus(sums.of(Role.OTHER));
        }
        return plan.placement().hasOutput() ? size.host() : size.plus(outputOnHost()).host();
    }

    private int layers() {
        return plan.scenario().model().layers().size();
    }

    /// Where the output matrix is the embedding, the host has one of them for both; but Gemma 3n
    /// and 4 make the output matrix first, and then the embedding once more.
    private WeightSums.Size outputOnHost() {
        var architecture = plan.scenario().model().architecture();
        boolean outputFirst =
                architecture == Architecture.GEMMA3N || architecture == Architecture.GEMMA4;
        boolean twice = outputFirst && sums.isTied();
        var copy = twice ? sums.of(Role.TOKEN_EMBEDDING) : WeightSums.Size.NONE;
        return outputTensors().plus(copy);
    }

    private int firstRopeUser() {
        int layer = 0;
        while (layer < plan.placement().onHost() && !usesRopeFactors(layer, layer + 1)) {
            layer++;
        }
        return layer;
    }

    /// Whether a block from `from` to `to - 1` rotates by factors; of Gemma's, full layers do.
    private boolean usesRopeFactors(int from, int to) {
        var model = plan.scenario().model();
        if (sums.of(Role.ROPE_FACTORS).equals(WeightSums.Size.NONE)) {
            return false;
        }
        boolean fullOnly = model.architecture() == Architecture.GEMMA4;
        return model.layers().subList(from, to).stream()
                .anyMatch(layer -> !(fullOnly && isSliding(layer.mixer())));
    }

    private static boolean isSliding(Mixer mixer) {
        return mixer instanceof Mixer.Attention attention && attention.isSliding();
    }
}
