package plimsoll.engine;

import java.util.ArrayList;
import java.util.List;
import plimsoll.core.Bytes;
import plimsoll.core.CachePart.Kind;
import plimsoll.core.CachePart;
import plimsoll.core.KvType;
import plimsoll.core.Layer;
import plimsoll.core.Mixer;
import plimsoll.core.Scenario;

/// The blocks that vLLM keeps caches in, on each of the devices that share the model.
///
/// A block has 16 tokens; its page in one layer is `16 · row`. Layers of one kind are one group: a
/// conversation of `length` tokens takes `⌈length / 16⌉` blocks, each a page in every layer. Where
/// kinds differ, all pages are made as large as the largest, by more tokens a block, and layers are
/// put in groups of the same number of layers, padded if need be. Then every group takes blocks of
/// its own from one pool: full attention `⌈length / block⌉`, a window
/// `⌈min(window − 1 + piece, length) / block⌉ + 1`, a state two.
///
/// Source: vllm-project/vllm@001cabc `vllm/v1/core/kv_cache_utils.py`
/// (`_get_kv_cache_groups_uniform_page_size`, `_max_memory_usage_bytes_from_groups`) and
/// `vllm/v1/kv_cache_interface.py` (`max_memory_usage_bytes`). That a page which does not divide
/// the largest is padded, and how many bytes a value of a state has, is by analogy.
final class VllmPages {
    static final int BLOCK = 16;

    private static final int SCALED = 128;
    private static final int STATE_BLOCKS = 2;
    private static final int UNPACKED_ENDS = 2;

    /// Layers that keep the same.
    private record Spec(Mixer mixer, KvType type) {}

    /// Groups of one kind.
    ///
    /// @param page bytes of a block in one layer
    /// @param tokens in a block; 0: it holds a state
    private record Group(Spec spec, int layers, long page, int tokens) {}

    private final Scenario scenario;
    private final int gpus;
    private final List<Group> groups;
    private final boolean alike;
    private final long page;
    private final int size;

    VllmPages(Scenario scenario) {
        this.scenario = scenario;
        this.gpus = scenario.rig().gpus().size();
        this.groups = groups();
        this.alike = groups.stream().allMatch(group -> isFull(group.spec().mixer()));
        this.page = page();
        this.size = size();
    }

    private static boolean isFull(Mixer mixer) {
        return mixer instanceof Mixer.Latent
                || (mixer instanceof Mixer.Attention attention && !attention.isSliding());
    }

    private List<Group> groups() {
        var layers = scenario.model().layers();
        boolean mixed = layers.stream().anyMatch(l -> l.mixer() instanceof Mixer.Recurrent);
        var found = new ArrayList<Group>();
        for (int i = 0; i < layers.size(); i++) {
            boolean end = i < UNPACKED_ENDS || i >= layers.size() - UNPACKED_ENDS;
            add(layers.get(i), end && !mixed, found);
        }
        return List.copyOf(found);
    }

    /// TurboQuant leaves the first two and the last two layers whole, but for hybrid models.
    private void add(Layer layer, boolean end, List<Group> found) {
        KvType type = scenario.cache().keyType();
        boolean whole = end && type.name().startsWith("TURBOQUANT");
        var spec = new Spec(layer.mixer(), whole ? KvType.BF16 : type);
        long row = row(spec);
        if (row == 0) {
            return;
        }
        int tokens = layer.mixer() instanceof Mixer.Recurrent ? 0 : BLOCK;
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).spec().equals(spec)) {
                var group = found.get(i);
                found.set(i, new Group(spec, group.layers() + 1, group.page(), tokens));
                return;
            }
        }
        found.add(new Group(spec, 1, tokens == 0 ? row : row * BLOCK, tokens));
    }

    /// Bytes of a token in one layer of one device; of a state, all of it.
    private long row(Spec spec) {
        return switch (spec.mixer()) {
            case Mixer.Attention attention when !attention.ownsCache() -> 0;
            case Mixer.Attention attention ->
                    CacheRow.of(attention, spec.type(), CacheRow.heads(attention, gpus));
            case Mixer.Latent latent ->
                    CacheRow.values(latent.row(), spec.type()) + index(latent.indexLength());
            case Mixer.Recurrent state ->
                    (2 * state.convolutionState() + Float.BYTES * state.recurrentState()) / gpus;
            case Mixer.None() -> 0;
        };
    }

    /// Keys by which cells are chosen: eight bits, and a scale for 128 of them.
    private static long index(int length) {
        return length + (long) Math.ceilDiv(length, SCALED) * Float.BYTES;
    }

    /// The largest page; one of whole blocks of tokens, if there are tokens, where a state is
    /// larger.
    private long page() {
        long most = groups.stream().mapToLong(Group::page).max().orElse(0);
        long tokens =
                groups.stream()
                        .filter(g -> g.tokens() > 0)
                        .mapToLong(Group::page)
                        .max()
                        .orElse(most);
        return tokens == 0 ? most : Math.ceilDiv(most, tokens) * tokens;
    }

    /// Layers in a group.
    private int size() {
        int least = groups.stream().mapToInt(Group::layers).min().orElse(1);
        int most = groups.stream().mapToInt(Group::layers).max().orElse(1);
        return most < 1.5 * least ? most : least;
    }

    /// Bytes of a block in all its layers.
    long unit() {
        return alike
                ? groups.stream().mapToLong(group -> group.layers() * group.page()).sum()
                : size * page;
    }

    /// Blocks that a conversation of `length` tokens takes.
    long blocks(int length) {
        return alike
                ? Math.ceilDiv(length, BLOCK)
                : groups.stream().mapToLong(group -> count(group) * blocks(group, length)).sum();
    }

    /// Tokens in `blocks` blocks, where conversations have `length`.
    long tokens(long blocks, int length) {
        return alike ? blocks * BLOCK : blocks * length / Math.max(1, blocks(length));
    }

    private long count(Group group) {
        return Math.ceilDiv(group.layers(), size);
    }

    private long blocks(Group group, int length) {
        int tokens = tokens(group);
        return switch (group.spec().mixer()) {
            case Mixer.Recurrent _ -> STATE_BLOCKS;
            case Mixer.Attention attention when attention.isSliding() -> {
                int seen = attention.window() - 1 + scenario.batch().batch();
                yield Math.ceilDiv(Math.min(seen, length), tokens) + 1;
            }
            default -> Math.ceilDiv(length, tokens);
        };
    }

    /// Tokens in a block of that kind whose page is as large as the largest.
    private int tokens(Group group) {
        return alike || group.tokens() == 0 ? BLOCK : (int) (page / group.page() * BLOCK);
    }

    /// What the conversations of the scenario take, kind by kind, on all devices together.
    List<CachePart> parts(int length) {
        var parts = new ArrayList<CachePart>();
        int slots = scenario.batch().slots();
        for (Group group : groups) {
            long blocks = alike ? Math.ceilDiv(length, BLOCK) : blocks(group, length);
            long taken = alike ? group.layers() * group.page() : count(group) * size * page;
            boolean state = group.tokens() == 0;
            long cells = state ? slots : slots * blocks * tokens(group);
            long row = state ? group.page() : group.page() / BLOCK;
            parts.add(
                    new CachePart(
                            kind(group.spec().mixer()),
                            group.layers(),
                            cells,
                            new Bytes(row * gpus),
                            new Bytes(slots * blocks * taken * gpus),
                            group.spec().mixer()));
        }
        return parts;
    }

    private static Kind kind(Mixer mixer) {
        return switch (mixer) {
            case Mixer.Attention attention -> attention.isSliding() ? Kind.SLIDING : Kind.FULL;
            case Mixer.Latent _ -> Kind.LATENT;
            case Mixer.Recurrent _, Mixer.None _ -> Kind.RECURRENT;
        };
    }
}
