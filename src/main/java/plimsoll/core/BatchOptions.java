package plimsoll.core;

/// How many tokens are worked on at once.
///
/// @param batch tokens handed to the runtime at once, `--batch-size`
/// @param ubatch tokens computed at once, `--ubatch-size`
/// @param slots conversations at the same time, `--parallel`
/// @param unified whether the slots share one cache (`--kv-unified`), else each has its own
/// @param outputs for how many tokens logits are reserved
public record BatchOptions(int batch, int ubatch, int slots, boolean unified, Outputs outputs) {
    public static final BatchOptions DEFAULT =
            new BatchOptions(2048, 512, 1, false, Outputs.SERVER);

    public BatchOptions {
        if (batch < 1 || ubatch < 1 || slots < 1) {
            throw new IllegalArgumentException("batch, ubatch and slots start at 1");
        }
    }

    public BatchOptions withBatch(int tokens) {
        return new BatchOptions(tokens, ubatch, slots, unified, outputs);
    }

    public BatchOptions withUbatch(int tokens) {
        return new BatchOptions(batch, tokens, slots, unified, outputs);
    }

    public BatchOptions withSlots(int count) {
        return new BatchOptions(batch, ubatch, count, unified, outputs);
    }

    public BatchOptions withUnified(boolean shared) {
        return new BatchOptions(batch, ubatch, slots, shared, outputs);
    }

    public BatchOptions withOutputs(Outputs reserved) {
        return new BatchOptions(batch, ubatch, slots, unified, reserved);
    }
}
