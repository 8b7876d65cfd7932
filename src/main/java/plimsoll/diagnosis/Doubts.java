package plimsoll.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plimsoll.log.Load;
import plimsoll.log.NamedBuffer;

/// Why a load may differ from what is estimated for it, a sentence each.
final class Doubts {
    /// Tensors that stay on the host by hand are much of the model; embeddings alone are less.
    private static final double MUCH = 0.3;

    private static final long MANY_TOKENS = 256;

    private Doubts() {}

    static List<String> of(Load load, LoggedRig rig) {
        return Stream.of(
                        fork(load),
                        early(load),
                        byHand(load),
                        rows(load),
                        backend(load),
                        unknown(rig))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> fork(Load load) {
        return said(
                load.runtime().startsWith("ik_"),
                "ik_llama.cpp is a fork of llama.cpp of August 2024 with graphs of its own; it is"
                        + " compared with llama.cpp of that time.");
    }

    /// Since #6122 of ggml-org/llama.cpp logits are kept of as many tokens as there are slots.
    private static Optional<String> early(Load load) {
        long vocabulary = load.model().whole("n_vocab").orElse(Integer.MAX_VALUE);
        return said(
                Printed.output(load).count() > MANY_TOKENS * Float.BYTES * vocabulary,
                "It keeps logits of a whole batch, as builds until March 2024 did; their compute"
                        + " buffers are not known.");
    }

    private static Optional<String> byHand(Load load) {
        return said(
                isByHand(load),
                "Much of the weights is on the host although their layers are on GPUs: tensors were"
                        + " placed by hand (-ot, --n-cpu-moe), which is not estimated.");
    }

    /// Whether tensors were placed by hand.
    static boolean isByHand(Load load) {
        double layers =
                load.offloaded().map(some -> (double) some.layers() / some.of()).orElse(0.0);
        double file = load.model().bytes("size").map(size -> (double) size.count()).orElse(0.0);
        double onDevices = Printed.weights(load, NamedBuffer::onDevice).count();
        return onDevices > 0 && onDevices < (1 - MUCH) * layers * file;
    }

    private static Optional<String> rows(Load load) {
        return said(
                load.buffers().model().stream().anyMatch(b -> b.device().endsWith("_Split")),
                "Tensors are split by rows over the GPUs (-sm row), which is not estimated.");
    }

    private static Optional<String> backend(Load load) {
        boolean other =
                Devices.of(load).stream()
                        .anyMatch(
                                name ->
                                        !name.startsWith("CUDA")
                                                && !name.startsWith("Vulkan")
                                                && !name.startsWith("ROCm"));
        return said(
                other,
                "The load used a library that was not measured; it is estimated as for CUDA.");
    }

    private static Optional<String> unknown(LoggedRig rig) {
        return said(
                !rig.known(),
                "The log does not say how large its GPU is; what was seen of it bounds it.");
    }

    private static Optional<String> said(boolean applies, String sentence) {
        return applies ? Optional.of(sentence) : Optional.empty();
    }
}
