package plimsoll.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.core.Bytes;
import plimsoll.core.FileType;
import plimsoll.core.Gpu;
import plimsoll.core.KvType;
import plimsoll.core.Mixer;
import plimsoll.core.Recipe;
import plimsoll.core.Refusal;
import plimsoll.core.Scenario;
import plimsoll.core.WhenFull;
import plimsoll.words.Words;

/// Hugging Face Transformers, `generate` with its dynamic cache, which puts every token's keys and
/// values behind those before. Of latents it keeps the keys and values of all heads that are made
/// of them. A quantized cache keeps up to 128 tokens whole, and unpacks a layer to read it.
///
/// Computing takes [Peak], one layer's cache while it is copied, its heads repeated for every query
/// head, where a mask is needed the mask, and the logits of one token of each conversation, twice.
/// All of it is worked out and not measured, hence the wide band.
///
/// Source: huggingface/transformers `src/transformers/cache_utils.py` (`DynamicLayer`,
/// `DynamicSlidingWindowLayer`, `QuantizedLayer`), `generation/utils.py` (`_prefill_chunking`),
/// `integrations/sdpa_attention.py` (`repeat_kv`), `models/deepseek_v3/modeling_deepseek_v3.py`;
/// https://huggingface.co/docs/transformers/kv_cache. What PyTorch keeps beside the driver's
/// context and the spread of it: pytorch/pytorch#107667.
final class Transformers implements OnGrowing {
    private static final int WHOLE = 128;
    private static final Bytes WORKSPACES = Bytes.ofMiB(64);
    private static final Bytes MODULES = Bytes.ofMiB(500);
    private static final List<KvType> TYPES =
            List.of(KvType.INT2, KvType.INT4, KvType.INT8, KvType.BF16, KvType.F16, KvType.F32);
    private static final List<FileType> WEIGHTS =
            List.of(
                    FileType.GPTQ,
                    FileType.AWQ,
                    FileType.NF4,
                    FileType.FP8,
                    FileType.INT8,
                    FileType.BF16,
                    FileType.F16,
                    FileType.F32);

    @Override
    public String id() {
        return "transformers";
    }

    @Override
    public String name() {
        return "Transformers";
    }

    @Override
    public List<KvType> cacheTypes() {
        return TYPES;
    }

    @Override
    public List<FileType> weightTypes() {
        return WEIGHTS;
    }

    @Override
    public int step() {
        return 1;
    }

    /// The snippet tells it where to end.
    @Override
    public WhenFull whenFull() {
        return WhenFull.ENDS;
    }

    @Override
    public Optional<Refusal> own(Scenario scenario) {
        boolean plain =
                scenario.model().layers().stream()
                        .map(layer -> layer.mixer())
                        .allMatch(Transformers::isPlain);
        return OnLlamaCpp.refuseUnless(
                plain || !scenario.cache().isQuantized(),
                Words.of("refusal.plain"),
                Words.of("refusal.plain.remedy"));
    }

    private static boolean isPlain(Mixer mixer) {
        return switch (mixer) {
            case Mixer.Attention attention -> !attention.isSliding();
            case Mixer.None() -> true;
            case Mixer.Latent _, Mixer.Recurrent _ -> false;
        };
    }

    @Override
    public GrowingCaches caches(Scenario scenario) {
        return new GrowingCaches(scenario, 1, WHOLE, false);
    }

    @Override
    public long computing(Scenario scenario, int length) {
        var caches = caches(scenario);
        var batch = scenario.batch();
        long piece = Math.min(batch.batch(), length);
        long mask = batch.slots() * piece * length;
        long logits = 2L * Float.BYTES * batch.slots() * scenario.model().vocabulary();
        long copy = scenario.cache().isQuantized() ? caches.unpacked(length) : 0;
        return Peak.of(scenario, batch.slots() * piece, 1)
                + caches.copy(length)
                + copy
                + caches.repeated(length)
                + mask
                + logits;
    }

    @Override
    public Overhead runtime(Scenario scenario, Gpu gpu) {
        var driver = Overhead.of(scenario.backend(), gpu);
        return new Overhead(
                driver.low(),
                driver.usual().plus(WORKSPACES),
                driver.high().plus(WORKSPACES).plus(MODULES));
    }

    @Override
    public List<String> command(Scenario scenario) {
        return List.of("python run.py");
    }

    @Override
    public List<Recipe> recipes(Scenario scenario) {
        return List.of(new Recipe("Python", String.join("\n", python(scenario))));
    }

    private static List<String> python(Scenario scenario) {
        int length = OnCheckpoint.length(scenario).count();
        var lines = new ArrayList<String>();
        lines.add("from transformers import AutoModelForCausalLM, AutoTokenizer");
        lines.add("");
        lines.add("name = \"" + Repository.of(scenario) + "\"");
        lines.add("tokenizer = AutoTokenizer.from_pretrained(name)");
        lines.add("model = AutoModelForCausalLM.from_pretrained(");
        lines.add("    name, dtype=\"" + dtype(scenario) + "\", device_map=\"auto\")");
        lines.add("prompts = [\"Hello\"] * " + scenario.batch().slots());
        lines.add("inputs = tokenizer(prompts, return_tensors=\"pt\").to(model.device)");
        lines.add("output = model.generate(");
        lines.add("    **inputs, max_length=" + length + ",");
        lines.add("    prefill_chunk_size=" + scenario.batch().batch() + cache(scenario) + ")");
        return lines;
    }

    private static String dtype(Scenario scenario) {
        return switch (scenario.cache().keyType()) {
            case F16 -> "float16";
            case F32 -> "float32";
            default -> "bfloat16";
        };
    }

    private static String cache(Scenario scenario) {
        return switch (scenario.cache().keyType()) {
            case INT2 -> quantized("quanto", 2);
            case INT4 -> quantized("quanto", 4);
            case INT8 -> quantized("hqq", 8);
            default -> "";
        };
    }

    private static String quantized(String backend, int bits) {
        return ",\n    cache_implementation=\"quantized\",\n    cache_config={\"backend\": \""
                + backend
                + "\", \"nbits\": "
                + bits
                + "}";
    }
}
