package plimsoll.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plimsoll.core.Bytes;
import plimsoll.core.DeviceUse;
import plimsoll.core.Estimate;
import plimsoll.core.FileType;
import plimsoll.core.Gpu;
import plimsoll.core.Holding;
import plimsoll.core.KvType;
import plimsoll.core.MemoryUse;
import plimsoll.core.Recipe;
import plimsoll.core.Refusal;
import plimsoll.core.Scenario;
import plimsoll.core.Setting;
import plimsoll.core.WeightFile;
import plimsoll.core.WhenFull;

/// vLLM's server. It takes a share of each device, whatever it is asked for: weights, what
/// computing takes at most and what is not PyTorch's come off it, and the rest is one pool of
/// blocks for all conversations, [VllmPages]. It starts if one conversation of the greatest length
/// fits the pool; the plan fits if all of its conversations do.
///
/// What computing takes is measured by vLLM at its start. Here it is [Peak] of the tokens worked on
/// at once, and `40 · conversations · vocabulary` for sampling, which sorts the logits of each.
///
/// Source: vllm-project/vllm `vllm/config/cache.py` at 002f10e, `vllm/v1/worker/utils.py`
/// (`request_memory`) and `gpu_worker.py` (`determine_available_memory`). In GiB, from logs, all of
/// them with 256 conversations:
///
/// | model, device | computing | this class | not PyTorch's |
/// |---|---|---|---|
/// | Llama 3.1 8B, A100, October 2026 | 1.44 | 1.45 | 0.26 |
/// | Qwen2.5 7B, H100, September 2025, 8192 tokens | 1.97 | 2.54 | 0.07 |
/// | Qwen2.5 1.5B, 8 GB | 1.39 | 1.57 | |
///
/// A later runner samples in far less: 0.25 GiB in August 2026, hence the low end. On four devices
/// 0.95 GiB were not PyTorch's. CUDA graphs took 0.23 to 0.67 GiB, which not every version counts.
final class Vllm implements OnCheckpoint {
    private static final List<KvType> TYPES =
            List.of(
                    KvType.TURBOQUANT_3BIT_NC,
                    KvType.TURBOQUANT_K3V4_NC,
                    KvType.TURBOQUANT_4BIT_NC,
                    KvType.NVFP4,
                    KvType.TURBOQUANT_K8V4,
                    KvType.FP8,
                    KvType.BF16,
                    KvType.F16);
    private static final List<FileType> WEIGHTS =
            List.of(
                    FileType.GPTQ,
                    FileType.AWQ,
                    FileType.NF4,
                    FileType.FP8,
                    FileType.BF16,
                    FileType.F16);

    /// Bytes that sampling needs for each token that there is, of each conversation.
    private static final long SAMPLED = 40;

    private static final double PERCENT = 100;

    /// What is not PyTorch's, at least, usually and at most; the most with CUDA graphs.
    private static final Overhead ONE =
            new Overhead(Bytes.ofMiB(10), Bytes.ofMiB(123), Bytes.ofMiB(1060));

    private static final Overhead SEVERAL =
            new Overhead(Bytes.ofMiB(300), Bytes.ofMiB(973), Bytes.ofMiB(2900));

    private static final double LEAST = 0.15;
    private static final double MOST = 1.3;
    private static final double MIX = 0.02;

    @Override
    public String id() {
        return "vllm";
    }

    @Override
    public String name() {
        return "vLLM";
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
    public Set<Setting> settings() {
        return EnumSet.of(Setting.SLOTS, Setting.PIECE, Setting.UTILIZATION);
    }

    @Override
    public int step() {
        return VllmPages.BLOCK;
    }

    @Override
    public boolean sharesLayers() {
        return true;
    }

    /// Source: vLLM's documentation, "Optimization and Tuning", "Preemption".
    @Override
    public WhenFull whenFull() {
        return WhenFull.WAITS;
    }

    /// A share of the devices that their free memory allows.
    @Override
    public Scenario adopted(Scenario scenario) {
        var adopted = OnCheckpoint.super.adopted(scenario);
        double most =
                scenario.rig().gpus().stream()
                        .mapToDouble(gpu -> (double) free(scenario, gpu) / gpu.memory().count())
                        .min()
                        .orElse(1);
        double share = Math.floor(PERCENT * most) / PERCENT;
        var cache = adopted.cache();
        return share <= 0 || share >= cache.utilization()
                ? adopted
                : adopted.withCache(cache.withUtilization(share));
    }

    /// What is free when vLLM looks: all but the reserve and its own context.
    static long free(Scenario scenario, Gpu gpu) {
        Bytes context = Overhead.of(scenario.backend(), gpu).usual();
        return scenario.rig().capacity(gpu).less(context).count();
    }

    @Override
    public Optional<Refusal> own(Scenario scenario) {
        return VllmRefusals.of(scenario);
    }

    /// What it takes of a device.
    static Bytes share(Gpu gpu, double utilization) {
        return new Bytes((long) Math.ceil(gpu.memory().count() * utilization));
    }

    @Override
    public Estimate estimate(Scenario scenario) {
        var pages = new VllmPages(scenario);
        int length = OnCheckpoint.length(scenario).count();
        List<DeviceUse> devices = devices(scenario, pages, length);
        return new Estimate(
                scenario,
                context(scenario),
                OnCheckpoint.length(scenario),
                true,
                pages.parts(length),
                devices,
                MemoryUse.NONE,
                pool(devices, pages, length));
    }

    private static List<DeviceUse> devices(Scenario scenario, VllmPages pages, int length) {
        int gpus = scenario.rig().gpus().size();
        var runtime = gpus == 1 ? ONE : SEVERAL;
        var batch = scenario.batch();
        long sampling = SAMPLED * batch.slots() * scenario.model().vocabulary();
        var computing = new Bytes(Peak.of(scenario, batch.batch(), gpus) + sampling);
        var weights = new Bytes(Math.ceilDiv(scenario.weights().size().count(), gpus));
        var cache = new Bytes(batch.slots() * pages.blocks(length) * pages.unit());
        var use = new MemoryUse(weights, runtime.usual(), computing, cache);
        double mix = scenario.weights().origin() == WeightFile.Origin.MIX ? MIX : 0;
        var least =
                new MemoryUse(
                        scaled(weights, 1 - mix), runtime.low(), scaled(computing, LEAST), cache);
        var most =
                new MemoryUse(
                        scaled(weights, 1 + mix), runtime.high(), scaled(computing, MOST), cache);
        double share = scenario.cache().utilization();
        return scenario.rig().gpus().stream()
                .map(gpu -> new DeviceUse(gpu, share(gpu, share), use, least, most))
                .toList();
    }

    static Bytes scaled(Bytes size, double factor) {
        return new Bytes(Math.round(size.count() * factor));
    }

    /// What is left of the shares; the device that has least left decides for all.
    private static Holding pool(List<DeviceUse> devices, VllmPages pages, int length) {
        long left =
                devices.stream()
                        .mapToLong(device -> device.spare() + device.use().kvCache().count())
                        .min()
                        .orElse(0);
        long blocks = pages.unit() == 0 ? 0 : Math.max(0, left) / pages.unit();
        return new Holding.Pool(
                new Bytes(blocks * pages.unit() * devices.size()),
                pages.tokens(blocks, length),
                (double) blocks / Math.max(1, pages.blocks(length)));
    }

    @Override
    public long cacheRead(Scenario scenario) {
        int length = OnCheckpoint.length(scenario).count();
        int gpus = scenario.rig().gpus().size();
        long all =
                new VllmPages(scenario)
                        .parts(length).stream().mapToLong(part -> part.size().count()).sum();
        return all / gpus / scenario.batch().slots();
    }

    @Override
    public List<String> command(Scenario scenario) {
        return VllmServe.command(scenario);
    }

    @Override
    public List<Recipe> recipes(Scenario scenario) {
        return List.of(new Recipe("Linux", String.join(" \\\n  ", command(scenario))));
    }
}
