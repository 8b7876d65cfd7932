package plimsoll.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import plimsoll.core.Backend;
import plimsoll.core.BatchOptions;
import plimsoll.core.CacheOptions;
import plimsoll.core.FlashAttention;
import plimsoll.core.GpuLayers;
import plimsoll.core.KvType;
import plimsoll.core.Outputs;
import plimsoll.core.Tokens;
import plimsoll.log.CacheTotal;
import plimsoll.log.Facts;
import plimsoll.log.Load;
import plimsoll.log.NamedBuffer;

/// What a load was asked to do, and what the engine made of it.
///
/// @param load the load
record Settings(Load load) {
    private static final int MOST_BATCH = 1 << 20;
    private static final int MOST_SLOTS = 256;

    /// Tokens in the caches of all slots together.
    Optional<Tokens> context() {
        OptionalLong stated = load.context().whole("n_ctx");
        return positive(stated)
                .or(() -> positive(request().whole("KvSize")))
                .or(this::cells)
                .or(() -> positive(load.flags().whole("ctx_size")))
                .or(() -> positive(load.context().whole("kv_size")))
                .map(count -> new Tokens((int) Math.min(count, Tokens.MAX.count())));
    }

    private Optional<Long> cells() {
        return load.buffers().totals().stream()
                .filter(total -> total.kind() != CacheTotal.Kind.RECURRENT)
                .flatMap(total -> total.cells().stream().boxed())
                .max(Long::compare);
    }

    private static Optional<Long> positive(OptionalLong number) {
        return number.isPresent() && number.getAsLong() > 0
                ? Optional.of(number.getAsLong())
                : Optional.empty();
    }

    /// What Ollama asked its runner for in the end.
    private Facts request() {
        List<Facts> requests = load.ollama().requests();
        return requests.isEmpty() ? Facts.NONE : requests.getLast();
    }

    CacheOptions cache() {
        KvType key = type("type_k", "cache_type_k");
        KvType value = keepsLatents() ? key : type("type_v", "cache_type_v");
        return new CacheOptions(key, value, flash(), swaFull(), !isCacheOnHost());
    }

    private boolean keepsLatents() {
        return load.buffers().totals().stream()
                .anyMatch(total -> total.kind() == CacheTotal.Kind.LATENT);
    }

    private KvType type(String printed, String flag) {
        return load.context()
                .text(printed)
                .or(() -> load.flags().text(flag))
                .or(() -> request().text("KvCacheType"))
                .flatMap(KvType::ofLabel)
                .orElse(KvType.F16);
    }

    private boolean swaFull() {
        return isSet("swa_full");
    }

    private boolean isSet(String flag) {
        String text = load.context().text(flag).or(() -> load.flags().text(flag)).orElse("0");
        return List.of("1", "true", "True", "--" + flag.replace('_', '-')).contains(text);
    }

    /// All caches are the host's although layers are not.
    private boolean isCacheOnHost() {
        List<NamedBuffer> caches = load.buffers().kv();
        boolean offloads = load.offloaded().map(o -> o.layers() > 1).orElse(false);
        return isSet("no_kv_offload")
                || (offloads
                        && !caches.isEmpty()
                        && caches.stream().noneMatch(NamedBuffer::onDevice));
    }

    FlashAttention flash() {
        String word =
                load.context()
                        .text("flash_attn_resolved")
                        .or(() -> load.context().text("flash_attn"))
                        .or(() -> request().text("FlashAttention"))
                        .or(() -> load.flags().text("flash_attn"))
                        .orElse("auto")
                        .toLowerCase(Locale.ROOT);
        return switch (word) {
            case "1", "enabled", "on", "true" -> FlashAttention.ON;
            case "0", "disabled", "off", "false" -> FlashAttention.OFF;
            default -> isOddlyLong() ? FlashAttention.OFF : FlashAttention.AUTO;
        };
    }

    /// With flash attention caches have always been whole multiples of 256 cells.
    private boolean isOddlyLong() {
        return cells().map(cells -> cells % 256 != 0).orElse(false);
    }

    BatchOptions batch() {
        var usual = BatchOptions.DEFAULT;
        int batch = count("n_batch", "batch", usual.batch(), MOST_BATCH);
        return new BatchOptions(
                batch,
                count("n_ubatch", "ubatch", usual.ubatch(), MOST_BATCH),
                slots(),
                isSet("kv_unified"),
                load.context().states("n_outputs_max") ? Outputs.SERVER : Outputs.ALL);
    }

    private int slots() {
        OptionalLong asked = request().whole("Parallel");
        return asked.isPresent()
                ? Math.clamp(asked.getAsLong(), 1, MOST_SLOTS)
                : count("n_seq_max", "parallel", 1, MOST_SLOTS);
    }

    private int count(String printed, String flag, int usual, int most) {
        OptionalLong number = load.context().whole(printed);
        if (number.isEmpty()) {
            number = load.flags().whole(flag);
        }
        if (number.isEmpty() && printed.equals("n_ubatch")) {
            return Math.min(usual, count("n_batch", "batch", usual, most));
        }
        return Math.clamp(number.orElse(usual), 1, most);
    }

    GpuLayers layers() {
        return load.offloaded()
                .filter(offloaded -> offloaded.layers() < offloaded.of())
                .map(offloaded -> new GpuLayers(Math.max(0, offloaded.layers())))
                .orElse(GpuLayers.ALL);
    }

    Backend backend() {
        boolean vulkan =
                Devices.of(load).stream().anyMatch(name -> name.startsWith("Vulkan"))
                        || Printed.failedOn(load).startsWith("Vulkan");
        return vulkan ? Backend.VULKAN : Backend.CUDA;
    }
}
