package plimsoll.plan;

import java.util.List;

/// The fields of a scenario in writing. They are a contract: scripts stand on them.
public final class Names {
    public static final String MODEL = "model";
    public static final String WEIGHTS = "weights";
    public static final String GPU = "gpu";
    public static final String DEVICES = "devices";
    public static final String ENGINE = "engine";
    public static final String BACKEND = "backend";
    public static final String CONTEXT = "context";
    public static final String CACHE_K = "cacheK";
    public static final String CACHE_V = "cacheV";
    public static final String FLASH_ATTENTION = "flashAttention";
    public static final String BATCH = "batch";
    public static final String UBATCH = "ubatch";
    public static final String SLOTS = "slots";
    public static final String KV_UNIFIED = "kvUnified";
    public static final String SWA_FULL = "swaFull";
    public static final String GPU_LAYERS = "gpuLayers";
    public static final String KV_OFFLOAD = "kvOffload";
    public static final String OUTPUTS = "outputs";
    public static final String RESERVE_MIB = "reserveMiB";

    /// [#GPU]: those of this machine.
    public static final String DETECT = "detect";

    /// Of a device: the catalog's name for it, and how many MiB this one has.
    public static final String ID = "id";

    /// Of a device that is in no catalog: what it is called, and how many MiB it has.
    public static final String NAME = "name";

    public static final String MIB = "mib";

    /// Of such a device: whose driver runs it, where that is known.
    static final String KIND = "kind";

    /// Of such a device: whether it shares its memory with the CPU.
    static final String UNIFIED = "unified";

    /// [#GPU_LAYERS]: every layer.
    public static final String EVERY = "all";

    static final List<String> OF_SCENARIO =
            List.of(
                    MODEL,
                    WEIGHTS,
                    GPU,
                    DEVICES,
                    ENGINE,
                    BACKEND,
                    CONTEXT,
                    CACHE_K,
                    CACHE_V,
                    FLASH_ATTENTION,
                    BATCH,
                    UBATCH,
                    SLOTS,
                    KV_UNIFIED,
                    SWA_FULL,
                    GPU_LAYERS,
                    KV_OFFLOAD,
                    OUTPUTS,
                    RESERVE_MIB);

    /// Of a plan: which version of Plimsoll's files it is.
    static final String VERSION = "version";

    /// Of a plan: what is planned, what it is held against, and what was measured.
    static final String SCENARIO = "scenario";

    static final String COMPARE = "compare";
    static final String MEASURED = "measured";

    /// Of what was measured: the scenario that was loaded, and how much it took.
    static final String BYTES = "bytes";

    static final List<String> OF_PLAN = List.of(VERSION, SCENARIO, COMPARE, MEASURED);

    static final List<String> OF_MEASURED = List.of(SCENARIO, BYTES);

    static final List<String> OF_GPU = List.of(ID, NAME, MIB, KIND, UNIFIED);

    private Names() {}
}
