package plimsoll.engine;

import java.util.Optional;
import plimsoll.core.Gpu;
import plimsoll.core.KvType;
import plimsoll.core.Mixer;
import plimsoll.core.Refusal;
import plimsoll.core.Scenario;

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
                "vLLM does not use the GPU of a Mac.",
                "Plan for MLX or llama.cpp, or choose another GPU.");
    }

    private static Optional<Refusal> heads(Scenario scenario) {
        int gpus = scenario.rig().gpus().size();
        boolean whole =
                scenario.model().layers().stream()
                        .allMatch(layer -> heads(layer.mixer()) % gpus == 0);
        return OnLlamaCpp.refuseUnless(
                whole,
                "The attention heads of this model cannot be shared by " + gpus + " GPUs.",
                "Take 1, 2, 4 or 8 of them, so that each has as many heads.");
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
                "vLLM has no cache of " + type.label() + " for windows or latents.",
                "Choose fp8, bf16 or f16.");
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
                "vLLM stops at its start where less is free than the share it is to take.",
                "Lower --gpu-memory-utilization, or free the GPU of other programs.");
    }
}
