package plimsoll.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import plimsoll.core.Bytes;
import plimsoll.log.Load;
import plimsoll.log.NamedBuffer;
import plimsoll.log.Step;
import plimsoll.log.Symptom;

/// Finds the cause of what became of a load.
final class Causes {
    private static final int TOKENS_A_BLOCK = 16;

    private final Load load;
    private final Optional<Bytes> size;
    private final String device;

    private Causes(Load load) {
        this.load = load;
        this.size = Printed.failed(load);
        this.device = Printed.failedOn(load);
    }

    static Cause of(Load load) {
        return new Causes(load).cause();
    }

    private Cause cause() {
        return switch (load.outcome()) {
            case OK -> new Cause.Fine(taken());
            case RECOVERED -> new Cause.Retried(size, device);
            case UNKNOWN, FAILED, OUT_OF_MEMORY_AT_LOAD, OUT_OF_MEMORY_AT_GENERATION ->
                    vllm().or(this::special).or(this::step).orElseGet(this::otherwise);
        };
    }

    private Bytes taken() {
        return Devices.of(load).stream()
                .map(name -> Printed.on(load, name))
                .reduce(Bytes.ZERO, Bytes::plus);
    }

    private boolean has(Symptom symptom) {
        return load.errors().stream().anyMatch(error -> error.symptom() == symptom);
    }

    private Optional<Cause> vllm() {
        if (has(Symptom.MAX_LENGTH_EXCEEDS_CACHE)) {
            return Optional.of(
                    new Cause.TooLong(
                            load.vllm().whole("max_seq_len"), fitting(), gib("avail_kv_gib")));
        }
        if (has(Symptom.NO_ROOM_FOR_BLOCKS)) {
            return Optional.of(new Cause.NoRoom(utilization()));
        }
        if (has(Symptom.UTILIZATION_NOT_FREE)) {
            return Optional.of(new Cause.NotFree(utilization()));
        }
        if (has(Symptom.SAMPLER_WARM_UP)) {
            return Optional.of(new Cause.WarmUp());
        }
        boolean torch = has(Symptom.TORCH_OUT_OF_MEMORY) || utilization().isPresent();
        return torch
                ? Optional.of(
                        new Cause.Torch(
                                gib("torch_oom_try_gib").or(() -> size),
                                load.vllm().bytes("torch_free"),
                                utilization()))
                : Optional.empty();
    }

    private OptionalDouble utilization() {
        return load.vllm().decimal("gpu_mem_util");
    }

    private OptionalLong fitting() {
        var vllm = load.vllm();
        OptionalLong blocks = vllm.whole("gpu_blocks");
        return Stream.of("max_kv_tokens", "estimated_max_len")
                .map(vllm::whole)
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElse(
                        blocks.isPresent()
                                ? OptionalLong.of(blocks.getAsLong() * TOKENS_A_BLOCK)
                                : blocks);
    }

    /// An amount that is printed with its unit, or as a number of GiB.
    private Optional<Bytes> gib(String name) {
        OptionalDouble number = load.vllm().decimal(name);
        return number.isPresent() && number.getAsDouble() >= 0
                ? Optional.of(new Bytes(Math.round(number.getAsDouble() * 0x1p30)))
                : load.vllm().bytes(name);
    }

    private Optional<Cause> special() {
        if (has(Symptom.SYSTEM_MEMORY_SHORT)) {
            return Optional.of(new Cause.SystemMemory());
        }
        if (has(Symptom.BUFFER_LIMIT)) {
            return Optional.of(limit());
        }
        boolean later =
                has(Symptom.POOL_GREW)
                        || has(Symptom.CACHE_UPDATE_TOO_LARGE)
                        || has(Symptom.METAL_OUT_OF_MEMORY)
                        || Printed.step(load) == Step.GENERATION;
        return later ? Optional.of(new Cause.Later(size, device)) : Optional.empty();
    }

    private Cause limit() {
        return switch (Printed.step(load)) {
            case WEIGHTS -> new Cause.Limit(size, device, Buffer.WEIGHTS, List.of());
            case KV_CACHE -> new Cause.Limit(size, device, Buffer.CACHE, List.of());
            case COMPUTE, GENERATION, HOST, UNKNOWN ->
                    new Cause.Limit(size, device, Buffer.COMPUTE, reasons());
        };
    }

    private List<Reason> reasons() {
        return Reasons.of(load, size.orElse(Bytes.ZERO));
    }

    private Optional<Cause> step() {
        boolean compute = Printed.step(load) == Step.COMPUTE || has(Symptom.COMPUTE_TOO_LARGE);
        boolean cache = Printed.step(load) == Step.KV_CACHE || has(Symptom.KV_CACHE_TOO_LARGE);
        boolean weights = Printed.step(load) == Step.WEIGHTS || has(Symptom.WEIGHTS_TOO_LARGE);
        if (cache) {
            return Optional.of(new Cause.Cache(size, device, new Settings(load).context()));
        }
        if (compute) {
            return Optional.of(new Cause.Compute(size, device, reasons()));
        }
        return weights ? Optional.of(new Cause.Weights(size, device, layers())) : Optional.empty();
    }

    private OptionalLong layers() {
        return load.offloaded().stream().mapToLong(some -> some.layers()).findFirst();
    }

    private Cause otherwise() {
        if (has(Symptom.FIT_PINNED)) {
            return new Cause.Pinned();
        }
        if (has(Symptom.WORKING_SET_EXCEEDED)) {
            return new Cause.WorkingSet();
        }
        if (has(Symptom.ASSERTION)) {
            return new Cause.Crash();
        }
        boolean full = has(Symptom.DEVICE_FULL) || size.isPresent();
        return switch (load.outcome()) {
            case OUT_OF_MEMORY_AT_GENERATION -> new Cause.Later(size, device);
            default ->
                    full && load.buffers().compute().keySet().stream().anyMatch(Causes::isDevice)
                            ? new Cause.Later(size, device)
                            : new Cause.Unknown();
        };
    }

    private static boolean isDevice(String name) {
        return new NamedBuffer(name, Bytes.ZERO).onDevice();
    }
}
