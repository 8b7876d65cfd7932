package plimsoll.log;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import plimsoll.log.CacheTotal.Half;
import plimsoll.log.CacheTotal.Kind;

/// Lines that sum up a cache.
final class CacheForms {
    static final List<Form> ALL =
            List.of(
                    Form.of(
                            "llama_kv_cache: size = 8192.00 MiB (131072 cells,  16 layers, "
                                    + " 1/1 seqs), K (f16): 4096.00 MiB, V (f16): 4096.00"
                                    + " MiB",
                            "size = {#} MiB ({#} cells, {#} layers, {} seqs), K ({}): {#}"
                                    + " MiB, V ({}): {#} MiB",
                            (reading, match) ->
                                    reading.load().total(summed(Kind.ATTENTION, match, 4))),
                    Form.of(
                            "llama_memory_recurrent: size =  448.88 MiB (     3 cells,  65"
                                    + " layers,  3 seqs  0 rs_seq), R (f32):   16.88 MiB, S"
                                    + " (f32):  432.00 MiB",
                            "size = {#} MiB ({#} cells, {#} layers, {#} seqs{}), R ({}):"
                                    + " {#} MiB, S ({}): {#} MiB",
                            (reading, match) ->
                                    reading.load().total(summed(Kind.RECURRENT, match, 5))),
                    Form.of(
                            "llama_new_context_with_model: KV self size  = 1166.62 MiB,"
                                    + " c^KV (q8_0): 1166.62 MiB, kv^T: not used",
                            "KV self size = {#} MiB, c^KV ({}): {#} MiB, kv^T: not used",
                            (reading, match) ->
                                    reading.load()
                                            .total(self(Kind.LATENT, match, Optional.empty()))),
                    Form.of(
                            "llama_new_context_with_model: KV self size  = 2135.00 MiB,"
                                    + " c^KV (f16): 1098.00 MiB, kv^T (f16): 1037.00 MiB",
                            "KV self size = {#} MiB, c^KV ({}): {#} MiB, kv^T ({}): {#}" + " MiB",
                            (reading, match) ->
                                    reading.load()
                                            .total(
                                                    self(
                                                            Kind.LATENT,
                                                            match,
                                                            Optional.of(half(match, 3))))),
                    Form.of(
                            "llama_new_context_with_model: KV self size  =  256.00 MiB, K"
                                    + " (f16):  128.00 MiB, V (f16):  128.00 MiB",
                            "KV self size = {#} MiB, K ({}): {#} MiB, V ({}): {#} MiB",
                            (reading, match) ->
                                    reading.load()
                                            .total(
                                                    self(
                                                            Kind.ATTENTION,
                                                            match,
                                                            Optional.of(half(match, 3))))),
                    Form.of(
                            "llama_kv_cache_init: kv_size = 40128, offload = 1, type_k ="
                                    + " 'f16', type_v = 'f16', n_layer = 28",
                            "kv_size = {#}, offload = {#}, type_k = '{}', type_v = '{}',",
                            (reading, match) -> {
                                Collected context = reading.load().context;
                                context.put("kv_size", match.text(0));
                                context.put("kv_offload", match.text(1));
                                context.put("type_k", match.text(2));
                                context.put("type_v", match.text(3));
                            }));

    private CacheForms() {}

    /// A summary with cells, layers and sequences; its halves begin at gap `halves`.
    private static CacheTotal summed(Kind kind, Template.Match match, int halves) {
        return new CacheTotal(
                kind,
                match.mib(0),
                OptionalLong.of(match.whole(1)),
                OptionalLong.of(match.whole(2)),
                Optional.of(match.text(3)),
                half(match, halves),
                Optional.of(half(match, halves + 2)));
    }

    private static CacheTotal self(Kind kind, Template.Match match, Optional<Half> second) {
        return new CacheTotal(
                kind,
                match.mib(0),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                half(match, 1),
                second);
    }

    private static Half half(Template.Match match, int gap) {
        return new Half(match.text(gap), match.mib(gap + 1));
    }
}
