package plimsoll.core;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What the tensors of a weight file take, by the part of the model they belong to. The parts are
/// what a runtime places as one: a block of layers, the output, the embeddings.
public final class WeightSums {
    /// A part of a model outside of its blocks.
    public enum Role {
        TOKEN_EMBEDDING,
        LAYER_EMBEDDING,
        OUTPUT,
        OUTPUT_NORM,
        ROPE_FACTORS,
        OTHER
    }

    /// Bytes with the padding of a place.
    ///
    /// @param device on a device
    /// @param host in the computer's own memory
    public record Size(long device, long host) {
        public static final Size NONE = new Size(0, 0);

        public Size plus(Size other) {
            return new Size(device + other.device, host + other.host);
        }

        private Size minus(Size other) {
            return new Size(device - other.device, host - other.host);
        }
    }

    private static final long HOST_ALIGNMENT = 32;
    private static final String BLOCK = "blk.";
    private static final String DOWN = ".ffn_down.weight";
    private static final String EXPERTS = "_exps.weight";

    /// What `--n-cpu-moe` keeps on the host.
    ///
    /// Source: llama.cpp v0.5.0 `common/common.h`, `LLM_FFN_EXPS_REGEX`.
    private static final Pattern EXPERT =
            Pattern.compile("\\.ffn_(up|down|gate|gate_up)_(ch|)exps");

    private final Map<Role, Size> roles = new EnumMap<>(Role.class);

    /// Sizes of the blocks before each; one more than there are blocks.
    private final Size[] before;

    /// Sizes of the experts of the blocks before each.
    private final Size[] expertsBefore;

    /// The largest down projection of the blocks before each.
    private final long[] largestDown;

    /// The largest matrix of experts of the blocks before each.
    private final long[] largestExperts;

    private final boolean namesOutputNorm;

    private WeightSums(int blocks, boolean namesOutputNorm) {
        this.namesOutputNorm = namesOutputNorm;
        before = new Size[blocks + 1];
        expertsBefore = new Size[blocks + 1];
        Arrays.fill(expertsBefore, Size.NONE);
        largestDown = new long[blocks + 1];
        largestExperts = new long[blocks + 1];
    }

    static WeightSums of(List<Tensor> tensors, Backend backend) {
        var sums = new WeightSums(countBlocks(tensors), namesOutputNorm(tensors));
        var sizes = new Size[sums.before.length - 1];
        Arrays.fill(sizes, Size.NONE);
        for (var tensor : tensors) {
            sums.add(tensor, sizes, backend);
        }
        sums.addUp(sizes);
        return sums;
    }

    static int countBlocks(List<Tensor> tensors) {
        return 1 + tensors.stream().mapToInt(t -> block(t, tensors.size())).max().orElse(-1);
    }

    private void add(Tensor tensor, Size[] blocks, Backend backend) {
        long size = tensor.size().count();
        var padded =
                new Size(
                        backend.allocated(tensor.type(), tensor.row(), size),
                        Math.ceilDiv(size, HOST_ALIGNMENT) * HOST_ALIGNMENT);
        int block = block(tensor, Integer.MAX_VALUE);
        if (block < 0 || block >= blocks.length) {
            roles.merge(role(tensor.name(), namesOutputNorm), padded, Size::plus);
            return;
        }
        blocks[block] = blocks[block].plus(padded);
        if (isExpert(tensor.name())) {
            expertsBefore[block + 1] = expertsBefore[block + 1].plus(padded);
        }
        if (tensor.name().endsWith(DOWN)) {
            largestDown[block + 1] = Math.max(largestDown[block + 1], size);
        }
        if (tensor.name().endsWith(EXPERTS)) {
            largestExperts[block + 1] = Math.max(largestExperts[block + 1], size);
        }
    }

    private void addUp(Size[] blocks) {
        before[0] = Size.NONE;
        for (int i = 0; i < blocks.length; i++) {
            before[i + 1] = before[i].plus(blocks[i]);
            expertsBefore[i + 1] = expertsBefore[i].plus(expertsBefore[i + 1]);
            largestDown[i + 1] = Math.max(largestDown[i], largestDown[i + 1]);
            largestExperts[i + 1] = Math.max(largestExperts[i], largestExperts[i + 1]);
        }
    }

    /// The block that a tensor belongs to, `blk.7.attn_q.weight`; -1: to none, or to one that no
    /// file of `most` tensors can have.
    static int block(Tensor tensor, int most) {
        String name = tensor.name();
        int end = name.indexOf('.', BLOCK.length());
        if (!name.startsWith(BLOCK) || end <= BLOCK.length() || end > BLOCK.length() + 6) {
            return -1;
        }
        int number = 0;
        for (int i = BLOCK.length(); i < end; i++) {
            int digit = name.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number < most ? number : -1;
    }

    /// Whether a tensor is of experts that only some tokens go through.
    public static boolean isExpert(String name) {
        return name.contains("exps") && EXPERT.matcher(name).find();
    }

    /// Whether a file has a norm of the output by that name; LFM2 calls it that of the embedding.
    static boolean namesOutputNorm(List<Tensor> tensors) {
        return tensors.stream().anyMatch(tensor -> tensor.name().equals("output_norm.weight"));
    }

    /// @param named whether the file has a norm of the output by that name
    static Role role(String name, boolean named) {
        return switch (name) {
            case "token_embd.weight" -> Role.TOKEN_EMBEDDING;
            case "per_layer_token_embd.weight", "position_embd.weight" -> Role.LAYER_EMBEDDING;
            case "output.weight" -> Role.OUTPUT;
            case "output_norm.weight",
                    "output_norm.bias",
                    "output.bias",
                    "altup_proj.weight",
                    "altup_unembd_proj.weight" ->
                    Role.OUTPUT_NORM;
            case "token_embd_norm.weight" -> named ? Role.OTHER : Role.OUTPUT_NORM;
            case "rope_freqs.weight" -> Role.ROPE_FACTORS;
            default -> Role.OTHER;
        };
    }

    /// What a part outside of the blocks takes.
    public Size of(Role role) {
        return roles.getOrDefault(role, Size.NONE);
    }

    /// What the blocks `from` to `to - 1` take; blocks that the file does not have take nothing.
    public Size blocks(int from, int to) {
        return before[inFile(to)].minus(before[inFile(from)]);
    }

    /// What of the blocks `from` to `to - 1` the experts take.
    public Size experts(int from, int to) {
        return from < to ? expertsBefore[inFile(to)].minus(expertsBefore[inFile(from)]) : Size.NONE;
    }

    /// The largest down projection in the first `count` blocks; 0 where they have none.
    public long largestDown(int count) {
        return largestDown[inFile(count)];
    }

    /// The largest matrix of experts in the first `count` blocks; 0 where they have none.
    public long largestExperts(int count) {
        return largestExperts[inFile(count)];
    }

    private int inFile(int block) {
        return Math.min(block, before.length - 1);
    }

    /// Whether the output matrix is the token embedding, for the file has no other.
    public boolean isTied() {
        return !roles.containsKey(Role.OUTPUT);
    }
}
