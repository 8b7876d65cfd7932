package plimsoll.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.core.Bytes;
import plimsoll.core.FileType;
import plimsoll.core.Gpu;
import plimsoll.core.KvType;
import plimsoll.core.Mixer;
import plimsoll.core.ModelSpec;
import plimsoll.core.Recipe;
import plimsoll.core.Refusal;
import plimsoll.core.Scenario;
import plimsoll.core.WhenFull;
import plimsoll.words.Words;

/// MLX with mlx-lm, on Macs. A cache grows in steps of 256 tokens, each time into a new array. Its
/// server has no switch for a quantized cache; `mlx_lm.generate` has. The server keeps the caches
/// of as many past prompts as it is told, here as many as there are conversations.
///
/// Computing takes [Peak], one layer's cache while it is copied, and the logits of one token of
/// each conversation, twice. All of it is worked out and not measured, hence the wide band.
///
/// Source: ml-explore/mlx-lm@02901f4 `mlx_lm/models/cache.py` (`KVCache`, `QuantizedKVCache`,
/// `RotatingKVCache`), `mlx_lm/generate.py`, `mlx_lm/server.py` of mlx-lm 0.31.3. That latents are
/// kept as such, as its newer models do: `mlx_lm/models/deepseek_v3.py`. What Metal keeps: the 457
/// MiB that Ollama sets aside at most, half of it as usual, are our margin.
final class Mlx implements OnGrowing {
    private static final int STEP = 256;
    private static final int WORD = 32;
    private static final Overhead METAL =
            new Overhead(Bytes.ofMiB(60), Bytes.ofMiB(230), Bytes.ofMiB(512));
    private static final List<KvType> TYPES =
            List.of(
                    KvType.INT2,
                    KvType.INT3,
                    KvType.INT4,
                    KvType.INT6,
                    KvType.INT8,
                    KvType.BF16,
                    KvType.F16);
    private static final List<FileType> WEIGHTS =
            List.of(
                    FileType.MLX_3BIT,
                    FileType.MLX_4BIT,
                    FileType.MLX_6BIT,
                    FileType.MLX_8BIT,
                    FileType.BF16,
                    FileType.F16);

    @Override
    public String id() {
        return "mlx";
    }

    @Override
    public String name() {
        return "MLX";
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
    public FileType usualWeights(ModelSpec model) {
        return FileType.MLX_4BIT;
    }

    @Override
    public int step() {
        return STEP;
    }

    @Override
    public WhenFull whenFull() {
        return WhenFull.GROWS;
    }

    @Override
    public Optional<Refusal> own(Scenario scenario) {
        var gpus = scenario.rig().gpus();
        return OnLlamaCpp.refuseUnless(
                        gpus.size() == 1 && gpus.getFirst().kind() == Gpu.Kind.APPLE,
                        Words.of("refusal.mac"),
                        Words.of("refusal.mac.remedy"))
                .or(() -> quantized(scenario));
    }

    private static Optional<Refusal> quantized(Scenario scenario) {
        KvType type = scenario.cache().keyType();
        if (!type.isQuantized()) {
            return Optional.empty();
        }
        boolean fits =
                scenario.model().layers().stream()
                        .allMatch(layer -> isPacked(layer.mixer(), bits(type)));
        return OnLlamaCpp.refuseUnless(
                        fits,
                        Words.of("refusal.bits", bits(type)),
                        Words.of("refusal.bits.remedy"))
                .or(
                        () ->
                                OnLlamaCpp.refuseUnless(
                                        scenario.batch().slots() == 1,
                                        Words.of("refusal.alone"),
                                        Words.of("refusal.alone.remedy")));
    }

    /// A window's cache cannot be quantized. A row is laid out in words of 32 bits, each with as
    /// many whole values as it holds, and filled without gaps: both must come to the same.
    private static boolean isPacked(Mixer mixer, int bits) {
        return switch (mixer) {
            case Mixer.Attention attention ->
                    !attention.isSliding()
                            && isPacked(attention.keyLength(), bits)
                            && isPacked(attention.valueLength(), bits);
            case Mixer.Latent latent ->
                    isPacked(latent.latentRank(), bits) && isPacked(latent.ropeLength(), bits);
            case Mixer.Recurrent _, Mixer.None _ -> true;
        };
    }

    private static boolean isPacked(int values, int bits) {
        return values % KvType.INT8.blockSize() == 0
                && values / (WORD / bits) == values * bits / WORD;
    }

    private static int bits(KvType type) {
        return (int) type.bitsPerValue();
    }

    @Override
    public GrowingCaches caches(Scenario scenario) {
        return new GrowingCaches(scenario, STEP, 0, true);
    }

    @Override
    public long computing(Scenario scenario, int length) {
        var batch = scenario.batch();
        long piece = (long) batch.slots() * Math.min(batch.batch(), length);
        long logits = 2L * Float.BYTES * batch.slots() * scenario.model().vocabulary();
        return Peak.of(scenario, piece, 1) + caches(scenario).copy(length) + logits;
    }

    @Override
    public Overhead runtime(Scenario scenario, Gpu gpu) {
        return METAL;
    }

    @Override
    public List<String> command(Scenario scenario) {
        return scenario.cache().isQuantized() ? generate(scenario) : server(scenario);
    }

    private static List<String> server(Scenario scenario) {
        var batch = scenario.batch();
        return List.of(
                "mlx_lm.server --model " + Repository.of(scenario),
                "--prefill-step-size " + batch.batch(),
                "--decode-concurrency " + batch.slots(),
                "--prompt-concurrency " + batch.slots(),
                "--prompt-cache-size " + batch.slots(),
                "--max-tokens " + OnCheckpoint.length(scenario).count());
    }

    private static List<String> generate(Scenario scenario) {
        var words = new ArrayList<String>();
        words.add("mlx_lm.generate --model " + Repository.of(scenario));
        words.add("--max-tokens " + OnCheckpoint.length(scenario).count());
        KvType type = scenario.cache().keyType();
        words.add(
                type.isQuantized()
                        ? "--kv-bits " + bits(type) + " --kv-group-size 64 --quantized-kv-start 0"
                        : "--max-kv-size " + OnCheckpoint.length(scenario).count());
        words.add("--prompt \"Hello\"");
        return List.copyOf(words);
    }

    @Override
    public List<Recipe> recipes(Scenario scenario) {
        var one = new Recipe(Words.of("recipe.once"), String.join(" \\\n  ", generate(scenario)));
        return scenario.cache().isQuantized()
                ? List.of(one)
                : List.of(new Recipe(Words.of("recipe.server"), String.join(" \\\n  ", server(scenario))), one);
    }
}
