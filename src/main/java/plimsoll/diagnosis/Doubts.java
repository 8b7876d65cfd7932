package plimsoll.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plimsoll.log.Load;
import plimsoll.log.NamedBuffer;
import plimsoll.words.Words;

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
        return said(load.runtime().startsWith("ik_"), Words.of("doubt.fork"));
    }

    /// Since #6122 of ggml-org/llama.cpp logits are kept of as many tokens as there are slots.
    private static Optional<String> early(Load load) {
        long vocabulary = load.model().whole("n_vocab").orElse(Integer.MAX_VALUE);
        return said(
                Printed.output(load).count() > MANY_TOKENS * Float.BYTES * vocabulary,
                Words.of("doubt.early"));
    }

    private static Optional<String> byHand(Load load) {
        return said(isByHand(load), Words.of("doubt.byHand"));
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
                Words.of("doubt.rows"));
    }

    private static Optional<String> backend(Load load) {
        boolean other =
                Devices.of(load).stream()
                        .anyMatch(
                                name ->
                                        !name.startsWith("CUDA")
                                                && !name.startsWith("Vulkan")
                                                && !name.startsWith("ROCm"));
        return said(other, Words.of("doubt.backend"));
    }

    private static Optional<String> unknown(LoggedRig rig) {
        return said(!rig.known(), Words.of("doubt.memory"));
    }

    private static Optional<String> said(boolean applies, String sentence) {
        return applies ? Optional.of(sentence) : Optional.empty();
    }
}
