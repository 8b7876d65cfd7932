package plimsoll.plan;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import plimsoll.core.Bytes;
import plimsoll.log.Buffers;
import plimsoll.log.CacheTotal;
import plimsoll.log.NamedBuffer;

/// The buffers of a load in JSON, in MiB.
final class BuffersJson {
    private final JsonWriter json;

    BuffersJson(JsonWriter json) {
        this.json = json;
    }

    /// `size` in MiB with the two digits that logs print.
    static BigDecimal mib(Bytes size) {
        return rounded(size.inMiB(), 2);
    }

    static BigDecimal rounded(double number, int digits) {
        return BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP);
    }

    void write(Buffers buffers) throws IOException {
        json.beginObject();
        json.name("model");
        pairs(buffers.model());
        json.name("kv");
        pairs(buffers.kv());
        json.name("kv_totals").beginArray();
        for (CacheTotal total : buffers.totals()) {
            total(total);
        }
        json.endArray();
        json.name("recurrent");
        pairs(buffers.recurrent());
        json.name("compute");
        sizes(buffers.compute());
        json.name("output");
        sizes(buffers.output());
        optional("input", buffers.input());
        optional("legacy", buffers.legacy());
        json.endObject();
    }

    /// `[["CUDA0", 4155.99], …]`; null for a device where none is named.
    void pairs(List<NamedBuffer> buffers) throws IOException {
        json.beginArray();
        for (NamedBuffer buffer : buffers) {
            json.beginArray();
            if (buffer.device().isEmpty()) {
                json.nullValue();
            } else {
                json.value(buffer.device());
            }
            json.value(mib(buffer.size())).endArray();
        }
        json.endArray();
    }

    private void total(CacheTotal total) throws IOException {
        boolean recurrent = total.kind() == CacheTotal.Kind.RECURRENT;
        json.beginObject();
        if (recurrent) {
            json.name("recurrent").value(true);
        }
        json.name("mib").value(mib(total.size()));
        count("cells", total.cells());
        count("layers", total.layers());
        if (total.sequences().isPresent()) {
            json.name("seqs").value(total.sequences().get());
        }
        half(recurrent ? "r" : "k", total.first());
        if (total.second().isPresent()) {
            half(recurrent ? "s" : "v", total.second().get());
        }
        if (total.kind() == CacheTotal.Kind.LATENT) {
            json.name("mla").value(true);
        }
        if (total.kind() == CacheTotal.Kind.LATENT && total.second().isEmpty()) {
            json.name("v").value("not used");
        }
        json.endObject();
    }

    private void half(String letter, CacheTotal.Half half) throws IOException {
        json.name("type_" + letter).value(half.type());
        json.name(letter + "_mib").value(mib(half.size()));
    }

    private void count(String name, OptionalLong count) throws IOException {
        if (count.isPresent()) {
            json.name(name).value(count.getAsLong());
        }
    }

    private void optional(String name, Map<String, Bytes> sizes) throws IOException {
        json.name(name);
        if (sizes.isEmpty()) {
            json.nullValue();
        } else {
            sizes(sizes);
        }
    }

    private void sizes(Map<String, Bytes> sizes) throws IOException {
        json.beginObject();
        for (Map.Entry<String, Bytes> size : sizes.entrySet()) {
            json.name(size.getKey()).value(mib(size.getValue()));
        }
        json.endObject();
    }
}
