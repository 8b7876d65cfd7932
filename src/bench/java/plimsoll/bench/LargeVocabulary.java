package plimsoll.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import plimsoll.core.GgmlType;
import plimsoll.core.Tensor;
import plimsoll.support.GgufBuilder;

/// A GGUF file with as large a header as models have: 262,144 tokens, 500,000 merges and 700
/// tensors, some 15 MB before the first weight. It is the same each time it is made; written for
/// other readers by `mvn -q -Pbench test-compile exec:exec@large-vocabulary -Dgguf=FILE`.
public final class LargeVocabulary {
    private static final int TOKENS = 1 << 18;
    private static final int MERGES = 500_000;
    private static final int LAYERS = 77;
    private static final long WIDTH = 4096;
    private static final String[] SYLLABLES =
            "ba cre dil fon gus hy jar kle lim mo nat pli qu ras so ter ug vel wi xa zen ат но"
                    .split(" ");

    private final SplittableRandom random = new SplittableRandom(42);

    private LargeVocabulary() {}

    public static void main(String[] args) throws IOException {
        builder().write(Path.of(args[0]));
    }

    /// Such a file's writer.
    static GgufBuilder builder() {
        var vocabulary = new LargeVocabulary();
        List<String> tokens = vocabulary.words(TOKENS, "");
        return new GgufBuilder()
                .text("general.architecture", "llama")
                .text("general.name", "Large vocabulary")
                .number("general.file_type", 15)
                .number("llama.context_length", 131072)
                .number("llama.embedding_length", WIDTH)
                .number("llama.block_count", LAYERS)
                .number("llama.feed_forward_length", 14336)
                .number("llama.attention.head_count", 32)
                .number("llama.attention.head_count_kv", 8)
                .number("llama.rope.dimension_count", 128)
                .text("tokenizer.ggml.model", "gpt2")
                .texts("tokenizer.ggml.tokens", tokens)
                .reals("tokenizer.ggml.scores", numbered(TOKENS, i -> (float) -i))
                .numbers("tokenizer.ggml.token_type", numbered(TOKENS, _ -> 1))
                .texts("tokenizer.ggml.merges", vocabulary.words(MERGES, " "))
                .tensors(tensors());
    }

    private static <T> List<T> numbered(int count, IntFunction<T> value) {
        return IntStream.range(0, count).mapToObj(value).toList();
    }

    /// Different words of two to four syllables.
    private List<String> words(int count, String between) {
        var words = new HashSet<String>();
        var ordered = new ArrayList<String>(count);
        while (ordered.size() < count) {
            String word = word(between);
            if (words.add(word)) {
                ordered.add(word);
            }
        }
        return ordered;
    }

    private String word(String between) {
        var word = new StringBuilder(syllable()).append(between);
        for (int more = random.nextInt(1, 4); more > 0; more--) {
            word.append(syllable());
        }
        return word.append(random.nextInt(10) < 3 ? random.nextInt(100) : "").toString();
    }

    private String syllable() {
        return SYLLABLES[random.nextInt(SYLLABLES.length)];
    }

    private static List<Tensor> tensors() {
        var tensors = new ArrayList<Tensor>();
        tensors.add(matrix("token_embd.weight", GgmlType.Q4_K, WIDTH, TOKENS));
        tensors.add(matrix("output.weight", GgmlType.Q6_K, WIDTH, TOKENS));
        tensors.add(new Tensor("output_norm.weight", GgmlType.F32, List.of(WIDTH)));
        tensors.add(new Tensor("rope_freqs.weight", GgmlType.F32, List.of(64L)));
        for (int layer = 0; layer < LAYERS; layer++) {
            layer(tensors, "blk." + layer + ".");
        }
        for (String name : List.of("attn_q", "attn_k", "attn_v")) {
            long rows = name.equals("attn_q") ? WIDTH : 1024;
            tensors.add(new Tensor("blk.0." + name + ".bias", GgmlType.F32, List.of(rows)));
        }
        return tensors;
    }

    private static void layer(List<Tensor> tensors, String block) {
        for (String norm : List.of("attn_norm", "ffn_norm")) {
            tensors.add(new Tensor(block + norm + ".weight", GgmlType.F32, List.of(WIDTH)));
        }
        tensors.add(matrix(block + "attn_q.weight", GgmlType.Q4_K, WIDTH, WIDTH));
        tensors.add(matrix(block + "attn_k.weight", GgmlType.Q4_K, WIDTH, 1024));
        tensors.add(matrix(block + "attn_v.weight", GgmlType.Q6_K, WIDTH, 1024));
        tensors.add(matrix(block + "attn_output.weight", GgmlType.Q4_K, WIDTH, WIDTH));
        tensors.add(matrix(block + "ffn_gate.weight", GgmlType.Q4_K, WIDTH, 14336));
        tensors.add(matrix(block + "ffn_up.weight", GgmlType.Q4_K, WIDTH, 14336));
        tensors.add(matrix(block + "ffn_down.weight", GgmlType.Q6_K, 14336, WIDTH));
    }

    private static Tensor matrix(String name, GgmlType type, long row, long rows) {
        return new Tensor(name, type, List.of(row, rows));
    }
}
