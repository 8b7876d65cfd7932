package plimsoll.huggingface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.core.Architecture;
import plimsoll.core.FeedForward;
import plimsoll.core.Layer;
import plimsoll.core.Mixer;
import plimsoll.core.ModelSpec;
import plimsoll.support.Translation;

/// What single fields of a config mean.
class ConfigModelTest {
    private static final Published LLAMA = Published.of("llama-2-7b");
    private static final Published QWEN = Published.of("qwen2.5-7b");
    private static final Published MIXTURE = Published.of("qwen3-30b-a3b");

    private static Mixer.Attention attention(ModelSpec model, int layer) {
        return (Mixer.Attention) model.layers().get(layer).mixer();
    }

    private static List<Integer> mixtures(ModelSpec model) {
        var layers = new ArrayList<Integer>();
        for (int i = 0; i < model.layers().size(); i++) {
            if (model.layers().get(i).feedForward() instanceof FeedForward.Experts) {
                layers.add(i);
            }
        }
        return layers;
    }

    private static String refusal(Published config) {
        return Translation.checked(
                () -> assertThrows(ConfigException.class, config::spec).sentence());
    }

    @Test
    void whoSaysNothingOfKeysHasAsManyAsQueries() throws ConfigException {
        var model = LLAMA.with("num_key_value_heads", "").spec();
        assertEquals(32, attention(model, 0).kvHeads());
    }

    @Test
    void aHeadIsItsShareOfTheWidthUnlessItsLengthIsTold() throws ConfigException {
        assertEquals(128, attention(LLAMA.spec(), 0).keyLength());
        assertEquals(128, attention(LLAMA.with("head_dim", "null").spec(), 0).keyLength());
        assertEquals(96, attention(LLAMA.with("head_dim", "96").spec(), 0).keyLength());
    }

    @Test
    void olderNamesMeanTheSame() throws ConfigException {
        var older =
                LLAMA.with("hidden_size", "")
                        .with("n_embd", "4096")
                        .with("num_hidden_layers", "")
                        .with("n_layer", "32")
                        .with("num_attention_heads", "")
                        .with("n_head", "32");
        // The defaults of the class would hide the older names.
        var other = older.with("model_type", "\"other\"").spec();
        assertEquals(LLAMA.spec().layers(), other.layers());
    }

    @Test
    void someLayersOfAMixtureMayBePlain() throws ConfigException {
        var every2nd = MIXTURE.with("decoder_sparse_step", "2").spec();
        assertEquals(24, mixtures(every2nd).size());
        assertEquals(1, mixtures(every2nd).getFirst());
        var named = MIXTURE.with("mlp_only_layers", "[0, 5]").spec();
        assertFalse(mixtures(named).contains(5));
        assertEquals(46, mixtures(named).size());
        var later = MIXTURE.with("first_k_dense_replace", "3").spec();
        assertEquals(3, mixtures(later).getFirst());
        assertEquals(new FeedForward.Dense(6144), later.layers().getFirst().feedForward());
    }

    @Test
    void aListTellsWhichLayersAreMixtures() throws ConfigException {
        String flags = "[" + "0,".repeat(40) + "1,1,1,1,1,1,1,1]";
        assertEquals(8, mixtures(MIXTURE.with("moe_layer_freq", flags).spec()).size());
    }

    @Test
    void qwenSeesEverythingForLlamaCppHasNoWindowForIt() throws ConfigException {
        var asked = QWEN.with("use_sliding_window", "true").with("sliding_window", "4096");
        assertEquals(QWEN.spec().layers(), asked.spec().layers());
    }

    @Test
    void anUnknownArchitectureHasTheWindowsItAsksFor() throws ConfigException {
        var asked =
                QWEN.with("model_type", "\"quux\"")
                        .with("use_sliding_window", "true")
                        .with("max_window_layers", "20")
                        .with("sliding_window", "4096");
        assertFalse(attention(asked.spec(), 19).isSliding());
        assertEquals(4096, attention(asked.spec(), 20).window());
    }

    @Test
    void anUnknownArchitectureIsLaidOutAsOneLikeIt() throws ConfigException {
        String unknown = "\"quux\"";
        assertEquals(Architecture.LLAMA, LLAMA.with("model_type", unknown).spec().architecture());
        assertEquals(
                Architecture.QWEN3MOE, MIXTURE.with("model_type", unknown).spec().architecture());
        var latent = Published.of("deepseek-v3").with("model_type", unknown).spec();
        assertEquals(Architecture.DEEPSEEK2, latent.architecture());
        var hybrid = Published.of("granite-4.0-h-tiny").with("model_type", unknown).spec();
        assertEquals(Architecture.GRANITE_HYBRID, hybrid.architecture());
    }

    /// Attention is in each fourth layer, from a part of the config of its own.
    @Test
    void aRecurrenceOfAnUnknownKindIsLaidOut() throws ConfigException {
        var model =
                Published.of("deepseek-v2-lite")
                        .with("model_type", "\"kimi_linear\"")
                        .with("num_hidden_layers", "8")
                        .with(
                                "linear_attn_config",
                                "{\"full_attn_layers\":[4,8],\"head_dim\":128,\"num_heads\":32,"
                                        + "\"short_conv_kernel_size\":4}")
                        .spec();
        var net = new Mixer.Recurrent(Mixer.Recurrent.Kind.DELTA_NET, 4096, 128, 32, 32, 4);
        assertEquals(net, model.layers().getFirst().mixer());
        assertEquals(new Mixer.Latent(16, 0, 512, 64, 128, 128, 0), model.layers().get(3).mixer());
    }

    @Test
    void aPeriodTellsWhichLayersOfJambaAttendAndWhichAreMixtures() throws ConfigException {
        var model =
                Published.of("mixtral-8x7b")
                        .with("model_type", "\"jamba\"")
                        .with("attn_layer_period", "8")
                        .with("attn_layer_offset", "4")
                        .with("expert_layer_period", "2")
                        .with("expert_layer_offset", "1")
                        .with("mamba_d_state", "16")
                        .with("mamba_d_conv", "4")
                        .with("mamba_dt_rank", "256")
                        .spec();
        var recurrent = new Mixer.Recurrent(Mixer.Recurrent.Kind.MAMBA1, 8192, 16, 256, 0, 4);
        assertEquals(recurrent, model.layers().get(3).mixer());
        assertEquals(8, attention(model, 4).kvHeads());
        assertEquals(List.of(1, 3, 5, 7), mixtures(model).subList(0, 4));
        assertEquals(new FeedForward.Dense(14336), model.layers().getFirst().feedForward());
    }

    @Test
    void layersThatDoBothAtOnceAreRefused() {
        var both = LLAMA.with("model_type", "\"falcon_h1\"").with("mamba_n_heads", "48");
        assertTrue(refusal(both).startsWith("It has attention and a recurrence in every layer"));
        var lightning = LLAMA.with("attn_type_list", "[0, 1]");
        assertTrue(refusal(lightning).startsWith("attn_type_list should be a list of ones"));
    }

    @Test
    void aNetworkWithoutAWidthIsRefused() {
        var narrow = QWEN.with("intermediate_size", "");
        assertTrue(refusal(narrow).startsWith("It has no intermediate_size"), refusal(narrow));
    }

    @Test
    void prunedLayersHaveNoAttentionAndNetworksOfTheirOwn() throws ConfigException {
        String whole = "{\"attention\":{\"n_heads_in_group\":8},\"ffn\":{\"ffn_mult\":5.25}}";
        String pruned = "{\"attention\":{\"no_op\":true},\"ffn\":{\"ffn_mult\":1.3125}}";
        var model =
                new Published("", new JsonObject())
                        .with("model_type", "\"nemotron-nas\"")
                        .with("hidden_size", "8192")
                        .with("num_hidden_layers", "2")
                        .with("num_attention_heads", "64")
                        .with("max_position_embeddings", "131072")
                        .with("vocab_size", "128256")
                        .with("block_configs", "[" + whole + "," + pruned + "]")
                        .spec();
        assertEquals(
                List.of(
                        new Layer(
                                new Mixer.Attention(64, 8, 128, 128, 0, true),
                                new FeedForward.Dense(28672)),
                        new Layer(new Mixer.None(), new FeedForward.Dense(7168))),
                model.layers());
    }

    @Test
    void aModelThatSeesIsItsLanguageModel() throws ConfigException {
        var inner = LLAMA.config();
        for (String part : List.of("text_config", "llm_config", "language_config")) {
            var outer = new Published("", new JsonObject());
            var seeing =
                    outer.with("model_type", "\"seer\"")
                            .with("vision_config", "{\"hidden_size\":1152}")
                            .with(part, inner.toString());
            assertEquals(LLAMA.spec(), seeing.spec());
        }
    }

    @Test
    void infinityIsNoReasonToRefuse() throws ConfigException {
        String text = LLAMA.config().toString();
        String python = text.replaceFirst("\\{", "{\"time_step_limit\": [0.0, Infinity],");
        assertEquals(LLAMA.spec(), Published.spec(python));
    }

    @Test
    void aWrongValueIsNamed() {
        assertEquals(
                "hidden_size should be a whole number from 1 to 1048576, but is wide; mend it, or"
                        + " open another.",
                refusal(LLAMA.with("hidden_size", "\"wide\"")));
        assertTrue(refusal(LLAMA.with("vocab_size", "1.5")).startsWith("vocab_size should be"));
        assertTrue(
                refusal(LLAMA.with("num_key_value_heads", "64"))
                        .startsWith("num_key_value_heads should be no more than 32 query heads"));
        assertTrue(
                refusal(Published.of("qwen3-14b").with("num_hidden_layers", ""))
                        .startsWith("It has no num_hidden_layers"));
        assertTrue(
                refusal(LLAMA.with("layer_types", "[\"telepathy\"]"))
                        .startsWith("layer_types has layers of the kind telepathy"));
    }

    @Test
    void aModelThatWritesNothingIsRefused() {
        assertTrue(refusal(LLAMA.with("model_type", "\"bert\"")).contains("does not write text"));
        assertTrue(refusal(LLAMA.with("is_encoder_decoder", "true")).contains("does not write"));
    }

    @Test
    void moreWeightsThanAnyModelHasAreRefused() {
        var vast =
                MIXTURE.with("hidden_size", "1048576")
                        .with("moe_intermediate_size", "1048576")
                        .with("num_experts", "16384");
        assertTrue(refusal(vast).contains("a hundred trillion weights"));
    }
}
