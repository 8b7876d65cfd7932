package plimsoll.viewmodel;

import java.util.List;
import java.util.stream.Stream;
import plimsoll.core.Bytes;
import plimsoll.core.CachePart;
import plimsoll.core.Estimate;
import plimsoll.core.KvType;
import plimsoll.core.Mixer;
import plimsoll.core.Scenario;
import plimsoll.words.Words;

/// What is often said of models like the one at hand and wrong, each with the right figure. Only
/// what applies to the plan is told, and every figure comes from its estimate.
final class Mistakes {
    /// Bytes in the MB of drives and of articles.
    private static final double MEGABYTE = 1e6;

    private final Estimate estimate;
    private final Scenario scenario;
    private final Lines lines = new Lines();

    private Mistakes(Estimate estimate) {
        this.estimate = estimate;
        this.scenario = estimate.scenario();
    }

    static List<Arithmetic.Line> of(Estimate estimate) {
        var mistakes = new Mistakes(estimate);
        mistakes.perToken();
        mistakes.card();
        mistakes.queryHeads();
        mistakes.headDim();
        mistakes.weightTypes();
        mistakes.half();
        mistakes.windows();
        mistakes.latents();
        mistakes.states();
        return mistakes.lines.list();
    }

    /// Said of this model: "6.4 MB per token in FP32".
    private void perToken() {
        if (scenario.model().id().equals("llama-2-13b")) {
            Bytes single = perToken(KvType.F32);
            tell(
                    Words.of("mistake.single"),
                    Words.of(
                            "mistake.single.truth",
                            Mebibytes.withUnit(single),
                            Mebibytes.withUnit(perToken(KvType.F16)),
                            Wording.factor(6.4 * MEGABYTE / single.count())));
        }
    }

    /// Said of the desktop's card, which is true of the laptop's.
    private void card() {
        var gpu = scenario.rig().first();
        if (gpu.id().equals("nvidia-geforce-rtx-4070")) {
            tell(
                    Words.of("mistake.card"),
                    Words.of("mistake.card.truth", Wording.mib(gpu.memory())));
        }
    }

    private void queryHeads() {
        growing()
                .filter(part -> part.mixer() instanceof Mixer.Attention)
                .findFirst()
                .ifPresent(part -> queryHeads((Mixer.Attention) part.mixer()));
    }

    private void queryHeads(Mixer.Attention attention) {
        int heads = attention.heads();
        int kept = attention.kvHeads();
        if (heads > kept) {
            Bytes right = estimate.perToken();
            double factor = (double) heads / kept;
            tell(
                    Words.of("mistake.heads"),
                    Words.of(
                            "mistake.heads.truth",
                            heads,
                            kept,
                            Wording.memory(right),
                            Wording.factor(factor)));
        }
    }

    private void headDim() {
        growing()
                .filter(part -> part.mixer() instanceof Mixer.Attention)
                .findFirst()
                .ifPresent(part -> headDim((Mixer.Attention) part.mixer()));
    }

    private void headDim(Mixer.Attention attention) {
        int width = scenario.model().embeddingLength();
        int quotient = width / attention.heads();
        if (quotient != attention.keyLength()) {
            tell(
                    Words.of("mistake.headDim"),
                    Words.of(
                            "mistake.headDim.truth",
                            width,
                            attention.heads(),
                            quotient,
                            attention.keyLength(),
                            Wording.factor((double) attention.keyLength() / quotient)));
        }
    }

    private void weightTypes() {
        tell(
                Words.of("mistake.weights"),
                Words.of(
                        "mistake.weights.truth",
                        scenario.weights().type().label(),
                        Wording.memory(cache()),
                        Contrast.cache(scenario.cache())));
    }

    private void half() {
        Bytes full = perToken(KvType.F16);
        if (full.count() > 0) {
            Bytes small = perToken(KvType.Q8_0);
            tell(
                    Words.of("mistake.half"),
                    Words.of(
                            "mistake.half.truth",
                            Wording.memory(small),
                            Wording.memory(full),
                            Wording.tenths((double) small.count() / full.count())));
        }
    }

    private void windows() {
        var sliding =
                estimate.caches().stream()
                        .filter(part -> part.kind() == CachePart.Kind.SLIDING)
                        .toList();
        int layers = sliding.stream().mapToInt(CachePart::layers).sum();
        if (layers == 0) {
            return;
        }
        long kept = sliding.stream().mapToLong(part -> part.size().count()).sum();
        long whole =
                sliding.stream()
                        .mapToLong(part -> part.perCell().count() * part.layers())
                        .map(cell -> cell * estimate.context().count())
                        .sum();
        if (kept >= whole) {
            return;
        }
        tell(
                Words.of("mistake.windows"),
                Words.counted(
                        "mistake.windows.truth",
                        layers,
                        layers,
                        window(sliding.getFirst().mixer()),
                        Wording.memory(new Bytes(kept)),
                        Wording.memory(new Bytes(whole))));
    }

    private static int window(Mixer mixer) {
        return mixer instanceof Mixer.Attention attention ? attention.window() : 0;
    }

    private void latents() {
        growing()
                .filter(part -> part.mixer() instanceof Mixer.Latent)
                .findFirst()
                .ifPresent(part -> latents((Mixer.Latent) part.mixer(), part));
    }

    private void latents(Mixer.Latent latent, CachePart part) {
        int head = latent.plainLength() + latent.ropeLength() + latent.valueLength();
        long naive = scenario.cache().keyType().bytes((long) latent.heads() * head);
        tell(
                Words.of("mistake.latent"),
                Words.of(
                        "mistake.latent.truth",
                        latent.row(),
                        latent.heads(),
                        head,
                        Wording.factor((double) naive / part.perCell().count())));
    }

    private void states() {
        long states =
                scenario.model().layers().stream()
                        .filter(layer -> layer.mixer() instanceof Mixer.Recurrent)
                        .count();
        if (states > 0) {
            tell(
                    Words.of("mistake.states"),
                    Words.counted(
                            "mistake.states.truth",
                            states,
                            states,
                            scenario.model().layers().size()));
        }
    }

    private Stream<CachePart> growing() {
        return estimate.caches().stream().filter(part -> part.perToken().count() > 0);
    }

    /// What one more token takes if keys and values are stored as `type`.
    private Bytes perToken(KvType type) {
        return new Bytes(growing().mapToLong(part -> part.layers() * row(part, type)).sum());
    }

    private static long row(CachePart part, KvType type) {
        return switch (part.mixer()) {
            case Mixer.Attention attention ->
                    type.bytes(attention.keyRow()) + type.bytes(attention.valueRow());
            case Mixer.Latent latent -> type.bytes(latent.row()) + type.bytes(latent.indexLength());
            case Mixer.Recurrent _, Mixer.None _ -> 0;
        };
    }

    private Bytes cache() {
        return estimate.caches().stream().map(CachePart::size).reduce(Bytes.ZERO, Bytes::plus);
    }

    private void tell(String claim, String truth) {
        lines.claim(claim);
        lines.note(truth);
    }
}
