package plimsoll.core;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import plimsoll.core.WeightSums.Role;

/// What of a weight file is read for every token: all of a block but for the experts that the
/// token does not go through.
public final class WeightReads {
    private final Map<Role, Long> roles = new EnumMap<>(Role.class);

    /// Bytes of the blocks before each, without experts; one more than there are blocks.
    private final long[] shared;

    /// Bytes of all experts of the blocks before each.
    private final long[] experts;

    private final boolean namesOutputNorm;

    WeightReads(List<Tensor> tensors) {
        namesOutputNorm = WeightSums.namesOutputNorm(tensors);
        int blocks = WeightSums.countBlocks(tensors);
        shared = new long[blocks + 1];
        experts = new long[blocks + 1];
        tensors.forEach(this::add);
        for (int i = 0; i < blocks; i++) {
            shared[i + 1] += shared[i];
            experts[i + 1] += experts[i];
        }
    }

    private void add(Tensor tensor) {
        long size = tensor.size().count();
        int block = WeightSums.block(tensor, shared.length - 1);
        if (block < 0) {
            roles.merge(WeightSums.role(tensor.name(), namesOutputNorm), size, Long::sum);
        } else if (WeightSums.isExpert(tensor.name())) {
            experts[block + 1] += size;
        } else {
            shared[block + 1] += size;
        }
    }

    /// What of the blocks `from` to `to - 1` of `model` a token goes through.
    public Bytes blocks(int from, int to, ModelSpec model) {
        int last = Math.min(to, shared.length - 1);
        int first = Math.min(from, last);
        return new Bytes(shared[last] - shared[first]).plus(experts(first, last, model));
    }

    /// What of the experts of the blocks `from` to `to - 1` of `model` a token goes through.
    public Bytes experts(int from, int to, ModelSpec model) {
        var used = experts(model);
        int last = Math.min(to, shared.length - 1);
        int first = Math.min(from, last);
        return new Bytes((experts[last] - experts[first]) / used.count() * used.used());
    }

    /// The output matrix and its norm; the token embedding where the file has no other matrix.
    public Bytes output() {
        long matrix = roles.getOrDefault(Role.OUTPUT, of(Role.TOKEN_EMBEDDING));
        return new Bytes(matrix + of(Role.OUTPUT_NORM));
    }

    /// What stands outside of the blocks and is looked at whole.
    public Bytes other() {
        return new Bytes(of(Role.OTHER));
    }

    private long of(Role role) {
        return roles.getOrDefault(role, 0L);
    }

    /// The experts of a layer that has some; one of one for a model without.
    private static FeedForward.Experts experts(ModelSpec model) {
        return model.layers().stream()
                .map(Layer::feedForward)
                .filter(FeedForward.Experts.class::isInstance)
                .map(FeedForward.Experts.class::cast)
                .findFirst()
                .orElse(new FeedForward.Experts(1, 1, 1, 0));
    }
}
