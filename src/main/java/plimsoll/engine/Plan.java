package plimsoll.engine;

import plimsoll.core.Architecture;
import plimsoll.core.Backend;
import plimsoll.core.CacheOptions;
import plimsoll.core.KvType;
import plimsoll.core.Mixer;
import plimsoll.core.Outputs;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.engine.graph.FlashHeads;
import plimsoll.engine.graph.FlashTrial;
import plimsoll.engine.graph.Load;
import plimsoll.engine.graph.Release;

/// What llama.cpp makes of a scenario before it allocates anything: how long the context really
/// is, how many tokens are computed at once, which layer goes where.
///
/// Source: llama.cpp v0.5.0 `src/llama-context.cpp`, constructor of `llama_context`; measured.
///
/// @param scenario what was asked
/// @param release which llama.cpp it is
/// @param context tokens in the caches of all slots together
/// @param cells tokens in the cache of one stream
/// @param streams separate caches: one a slot, or one for all where it is unified
/// @param ubatch tokens that are computed at once
/// @param outputs tokens of them that logits are reserved for
/// @param placement where the layers are
/// @param flash whether attention is flash attention
record Plan(
        Scenario scenario,
        Release release,
        int context,
        int cells,
        int streams,
        int ubatch,
        int outputs,
        Placement placement,
        boolean flash) {
    /// Contexts and caches are whole multiples of that many cells.
    static final int STEP = 256;

    /// The same without flash attention, until 2025; that has always wanted longer steps.
    private static final int SHORT_STEP = 32;

    static Plan of(Scenario scenario) {
        return of(scenario, Release.CURRENT);
    }

    static Plan of(Scenario scenario, Release release) {
        var batch = scenario.batch();
        int asked = Math.max(1, scenario.context().count());
        int streams = batch.unified() || !release.partsSlots() ? 1 : batch.slots();
        var placement = Placement.of(scenario, release);
        boolean flash = isFlash(scenario, release, placement);
        int step = release.padsAlike() || flash ? STEP : SHORT_STEP;
        int cells = padded(padded(asked, step) / streams, step);
        // The context as asked for limits the batch, not the context as rounded.
        int whole = Math.min(asked, batch.batch());
        int ubatch = Math.min(whole, batch.ubatch());
        boolean few = release.limitsOutputs() && batch.outputs() == Outputs.SERVER;
        return new Plan(
                scenario,
                release,
                cells * streams,
                cells,
                streams,
                ubatch,
                few ? Math.min(ubatch, batch.slots()) : ubatch,
                placement,
                flash);
    }

    private static int padded(int cells, int step) {
        return Math.max(1, Math.ceilDiv(cells, step)) * step;
    }

    /// Cells of one stream in a layer's cache. A window is kept for every sequence of the stream,
    /// and beside it a batch: `min(cells, window · sequences + ubatch)`.
    int cells(Mixer.Attention attention) {
        if (!isSliding(attention) || cache().fullWindow() || !release.keepsLess()) {
            return cells;
        }
        int sequences = streams == 1 ? slots() : 1;
        return padded((int) Math.min(cells, (long) attention.window() * sequences + ubatch), STEP);
    }

    /// Whether a layer's cache has a window.
    boolean isSliding(Mixer.Attention attention) {
        return Load.isSliding(scenario.model().architecture(), attention);
    }

    /// Where the choice is llama.cpp's own, attention is flash attention if values are quantized
    /// or the devices have a kernel for it; Grok's never is, and until 2025 none was.
    private static boolean isFlash(Scenario scenario, Release release, Placement placement) {
        var cache = scenario.cache();
        if (scenario.model().architecture() == Architecture.GROK) {
            return false;
        }
        return switch (cache.flashAttention()) {
            case OFF -> false;
            case ON -> true;
            case AUTO ->
                    release.prefersFlash()
                            && (cache.valueType().isQuantized()
                                    || scenario.backend() != Backend.CUDA
                                    || isFlashChosen(scenario, release, placement));
        };
    }

    /// Where every layer is on a device, the kernels alone decide.
    private static boolean isFlashChosen(
            Scenario scenario, Release release, Placement placement) {
        var load = ComputeBuffers.trial(scenario, release, placement);
        boolean onDevices = load.places().isAll() && scenario.cache().onGpu();
        return onDevices
                ? FlashHeads.areRead(load.model().layers(), scenario.cache().keyType())
                : FlashTrial.passes(load);
    }

    /// Whether attention is flash attention.
    boolean isFlash() {
        return flash;
    }

    /// Whether values are stored transposed, each as wide as the widest.
    boolean widensValues() {
        return release.storesByIds()
                && Load.transposes(release, scenario.model().architecture(), cache());
    }

    boolean isCuda() {
        return scenario.backend() == Backend.CUDA;
    }

    /// The context, as far as it can be spoken of.
    Tokens contextTokens() {
        return new Tokens(Math.min(context, Tokens.MAX.count()));
    }

    CacheOptions cache() {
        return scenario.cache();
    }

    KvType keyType() {
        return cache().keyType();
    }

    KvType valueType() {
        return cache().valueType();
    }

    int slots() {
        return scenario.batch().slots();
    }
}
