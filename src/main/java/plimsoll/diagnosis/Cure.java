package plimsoll.diagnosis;

import java.util.Optional;
import plimsoll.advice.Change;
import plimsoll.core.Scenario;

/// Something to do about a load that failed.
public sealed interface Cure {

    /// Whether the load fits afterwards, as far as can be told.
    boolean fits();

    /// A change of the scenario.
    ///
    /// @param change what to change
    /// @param result the scenario afterwards
    /// @param freed bytes that it frees on all devices together
    /// @param fits whether the result fits
    record Lever(Change change, Scenario result, long freed, boolean fits) implements Cure {}

    /// Something that no scenario has.
    record Hint(Advice advice, boolean fits) implements Cure {}

    /// What can be done beside a scenario.
    enum Advice {
        /// llama.cpp built for one batch at a time.
        ONE_COPY,
        FLASH_ATTENTION,
        SMALLER_MICRO_BATCH,
        SHORTER_CONTEXT,
        QUANTIZED_CACHE,
        FEWER_LAYERS,
        SMALLER_WEIGHTS,
        /// Everything else that uses the device.
        FREE_DEVICE,
        /// The computer's own memory.
        FREE_MEMORY,
        LESS_TO_SPARE,
        /// vLLM: `--max-model-len`.
        SHORTER_REQUESTS,
        /// vLLM: `--gpu-memory-utilization`, up.
        LARGER_SHARE,
        /// vLLM: `--gpu-memory-utilization`, down.
        SMALLER_SHARE,
        /// vLLM: `--max-num-seqs`.
        FEWER_REQUESTS,
        /// vLLM: `--enforce-eager`.
        NO_GRAPHS,
        /// vLLM: `--kv-cache-dtype fp8`.
        FP8_CACHE,
        /// Leave the number of layers to the automatic fit.
        AUTOMATIC_LAYERS
    }

    static Optional<Change> change(Cure cure) {
        return cure instanceof Lever lever ? Optional.of(lever.change()) : Optional.empty();
    }
}
