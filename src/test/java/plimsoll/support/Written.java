package plimsoll.support;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import plimsoll.core.Architecture;
import plimsoll.core.FeedForward;
import plimsoll.core.FileType;
import plimsoll.core.Layer;
import plimsoll.core.Mixer;
import plimsoll.core.ModelSpec;
import plimsoll.weights.WeightFiles;

/// A model in the keys and tensors that its converter writes. What llama.cpp knows by the
/// architecture, such as which layers have a window, is not written.
///
/// Source: ggml-org/llama.cpp `convert_hf_to_gguf.py`, `set_gguf_parameters` of each model.
public record Written(ModelSpec spec, GgufBuilder out) {

    /// The file of `spec`, quantized as Q4_K_M.
    public static GgufBuilder of(ModelSpec spec) {
        var written = new Written(spec, new GgufBuilder());
        written.general();
        written.attention();
        written.first(Mixer.Latent.class).ifPresent(written::latent);
        written.first(Mixer.Recurrent.class).ifPresent(written::recurrent);
        written.experts();
        return written.out.tensors(WeightFiles.of(spec, FileType.Q4_K_M).tensors());
    }

    private void general() {
        out.text("general.architecture", spec.architecture().label());
        out.text("general.name", spec.name());
        out.number("general.file_type", 15);
        number("context_length", spec.trainedContext().count());
        number("embedding_length", spec.embeddingLength());
        number("block_count", spec.layers().size());
        if (spec.perLayerEmbedding() > 0) {
            number("embedding_length_per_layer_input", spec.perLayerEmbedding());
        }
    }

    private void attention() {
        Predicate<Mixer.Attention> near = Mixer.Attention::isSliding;
        var first = first(Mixer.Attention.class);
        var full = attention(near.negate()).or(() -> first);
        first.ifPresent(some -> number("attention.head_count", some.heads()));
        first.ifPresent(_ -> kvHeads());
        full.ifPresent(some -> lengths(some, ""));
        attention(near).ifPresent(some -> window(some));
    }

    private void window(Mixer.Attention some) {
        lengths(some, "_swa");
        if (spec.architecture() != Architecture.LLAMA4) {
            number("attention.sliding_window", some.window());
        }
        if (spec.architecture() == Architecture.GEMMA4) {
            var pattern = spec.layers().stream().map(layer -> window(layer) > 0).toList();
            out.flags(key("attention.sliding_window_pattern"), pattern);
            long shared = spec.layers().stream().filter(Written::isSharing).count();
            number("attention.shared_kv_layers", shared);
        }
    }

    private void lengths(Mixer.Attention some, String suffix) {
        number("attention.key_length" + suffix, some.keyLength());
        number("attention.value_length" + suffix, some.valueLength());
    }

    private void kvHeads() {
        List<Integer> each = each(mixer -> mixer.kvHeads());
        if (each.stream().distinct().count() == 1) {
            number("attention.head_count_kv", each.getFirst());
        } else {
            out.numbers(key("attention.head_count_kv"), each);
        }
    }

    private List<Integer> each(ToIntFunction<Mixer.Attention> value) {
        return spec.layers().stream()
                .map(Layer::mixer)
                .map(mixer -> mixer instanceof Mixer.Attention a ? value.applyAsInt(a) : 0)
                .toList();
    }

    private void latent(Mixer.Latent latent) {
        number("attention.head_count", latent.heads());
        number("attention.head_count_kv", 1);
        number("attention.key_length", latent.row());
        number("attention.value_length", latent.latentRank());
        number("attention.kv_lora_rank", latent.latentRank());
        number("attention.key_length_mla", latent.plainLength() + latent.ropeLength());
        number("attention.value_length_mla", latent.valueLength());
        number("rope.dimension_count", latent.ropeLength());
    }

    private void recurrent(Mixer.Recurrent state) {
        if (state.kind() == Mixer.Recurrent.Kind.SHORT_CONVOLUTION) {
            number("shortconv.l_cache", state.kernel());
            return;
        }
        number("ssm.conv_kernel", state.kernel());
        number("ssm.inner_size", state.innerLength());
        number("ssm.state_size", state.stateLength());
        number("ssm.time_step_rank", state.heads());
        if (state.groups() > 0) {
            number("ssm.group_count", state.groups());
        }
    }

    private void experts() {
        spec.layers().stream()
                .map(Layer::feedForward)
                .filter(FeedForward.Experts.class::isInstance)
                .map(FeedForward.Experts.class::cast)
                .findFirst()
                .ifPresent(
                        some -> {
                            number("expert_count", some.count());
                            number("expert_used_count", some.used());
                        });
    }

    private void number(String key, long value) {
        out.number(key(key), value);
    }

    private String key(String key) {
        return spec.architecture().label() + "." + key;
    }

    private Optional<Mixer.Attention> attention(Predicate<Mixer.Attention> wanted) {
        return mixers(Mixer.Attention.class).stream().filter(wanted).findFirst();
    }

    private <M extends Mixer> Optional<M> first(Class<M> kind) {
        return mixers(kind).stream().findFirst();
    }

    private <M extends Mixer> List<M> mixers(Class<M> kind) {
        return spec.layers().stream()
                .map(Layer::mixer)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static int window(Layer layer) {
        return layer.mixer() instanceof Mixer.Attention attention ? attention.window() : 0;
    }

    private static boolean isSharing(Layer layer) {
        return layer.mixer() instanceof Mixer.Attention attention && !attention.ownsCache();
    }
}
