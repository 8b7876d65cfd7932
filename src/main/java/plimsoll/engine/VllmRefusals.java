package plimsoll.engine;

import java.util.Optional;
import plimsoll.core.Gpu;
import plimsoll.core.KvType;
import plimsoll.core.Mixer;
import plimsoll.core.Refusal;
import plimsoll.core.Scenario;
import plimsoll.words.Words;

/// What vLLM refuses to start.
final class VllmRefusals {
    private VllmRefusals() {}

    static Optional<Refusal> of(Scenario scenario) {
        return kind(scenario)
                .or(() -> heads(scenario))
                .or(() -> turbo(scenario))
                .or(() -> free(scenario));
    }

    private static Optional<Refusal> kind(Scenario scenario) {
        boolean apple =
                scenario.rig().gpus().stream().anyMatch(gpu -> gpu.kind() == Gpu.Kind.APPLE);
        return OnLlamaCpp.refuseUnless(
                !apple,
                Words.of("refusal.apple"),
                Words.of("refusal.apple.remedy"));
    }

    private static Optional<Refusal> heads(Scenario scenario) {
        int gpus = scenario.rig().gpus().size();
        boolean whole =
                scenario.model().layers().stream()
                        .allMatch(layer -> heads(layer.mixer()) % gpus == 0);
        return OnLlamaCpp.refuseUnless(
                whole,
                Words.of("refusal.heads", gpus),
                Words.of("refusal.heads.remedy"));
    }

    private static int heads(Mixer mixer) {
        return switch (mixer) {
            case Mixer.Attention attention -> attention.heads();
            case Mixer.Latent latent -> latent.heads();
            case Mixer.Recurrent _, Mixer.None _ -> 0;
        };
    }

    /// Source: vllm-project.github.io `_posts/2026-05-11-turboquant.md`; `MLAAttentionSpec` has no
    /// packed layout.
    private static Optional<Refusal> turbo(Scenario scenario) {
        KvType type = scenario.cache().keyType();
        boolean plain =
                scenario.model().layers().stream().allMatch(layer -> isKept(layer.mixer(), type));
        return OnLlamaCpp.refuseUnless(
                plain,
                Words.of("refusal.turbo", type.label()),
                Words.of("refusal.turbo.remedy"));
    }

    private static boolean isKept(Mixer mixer, KvType type) {
        boolean packed = type.bitsPerValue() < KvType.FP8.bitsPerValue();
        return switch (mixer) {
            case Mixer.Latent _ -> !packed;
            case Mixer.Attention attention ->
                    !attention.isSliding() || !packed || type == KvType.NVFP4;
            case Mixer.Recurrent _, Mixer.None _ -> true;
        };
    }

    private static Optional<Refusal> free(Scenario scenario) {
        double share = scenario.cache().utilization();
        boolean free =
                scenario.rig().gpus().stream()
                        .allMatch(
                                gpu -> Vllm.free(scenario, gpu) >= Vllm.share(gpu, share).count());
        return OnLlamaCpp.refuseUnless(
                free,
                Words.of("refusal.free"),
                Words.of("refusal.free.remedy"));
    }
}
