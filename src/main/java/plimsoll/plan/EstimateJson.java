package plimsoll.plan;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import plimsoll.core.Bytes;
import plimsoll.core.DeviceUse;
import plimsoll.core.Estimate;
import plimsoll.core.Fit;
import plimsoll.core.Holding;
import plimsoll.core.MemoryUse;
import plimsoll.core.Tokens;

/// An estimate as one JSON object on one line. Amounts of memory are whole bytes.
///
/// `device` is the sum of `devices`; `low`, `high` and `capacity` are of all devices together.
/// `spare` and `fit` are those of the device that runs out first, so that `spare` is negative
/// exactly where the scenario does not fit; with one device it is `capacity − device.total`.
public final class EstimateJson {
    /// About how long a line becomes.
    private static final int LENGTH = 1024;

    private final JsonWriter json;

    private EstimateJson(JsonWriter json) {
        this.json = json;
    }

    /// `estimate` and the largest context of its scenario in writing.
    public static String line(Estimate estimate, Tokens largest) {
        var text = new StringWriter(LENGTH);
        try {
            new EstimateJson(new JsonWriter(text)).write(estimate, largest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void write(Estimate estimate, Tokens largest) throws IOException {
        json.beginObject();
        json.name("context").value(estimate.context().count());
        json.name("contextPerSlot").value(estimate.contextPerSlot().count());
        json.name("flashAttention").value(estimate.flashAttention() ? "on" : "off");
        json.name("device");
        device(estimate.onDevices());
        json.name("devices").beginArray();
        for (DeviceUse device : estimate.devices()) {
            device(device.use());
        }
        json.endArray();
        json.name("host");
        host(estimate.host());
        verdict(estimate, largest);
        json.endObject();
    }

    private void device(MemoryUse use) throws IOException {
        json.beginObject();
        json.name("weights").value(use.weights().count());
        json.name("kvCache").value(use.kvCache().count());
        json.name("activations").value(use.activations().count());
        json.name("runtime").value(use.runtime().count());
        json.name("total").value(use.total().count());
        json.endObject();
    }

    private void host(MemoryUse use) throws IOException {
        json.beginObject();
        json.name("weights").value(use.weights().count());
        json.name("kvCache").value(use.kvCache().count());
        json.name("activations").value(use.activations().count());
        json.name("total").value(use.total().count());
        json.endObject();
    }

    private void verdict(Estimate estimate, Tokens largest) throws IOException {
        json.name("low").value(estimate.low().count());
        json.name("high").value(estimate.high().count());
        json.name("capacity").value(estimate.capacity().count());
        json.name("spare").value(estimate.tightest().spare());
        json.name("fit").value(word(estimate.fit()));
        json.name("largestContext").value(largest.count());
        json.name("kvBytesPerToken").value(estimate.perToken().count());
        holding(estimate.holding());
    }

    /// When the caches take their memory: `reserved` at load, a `pool`, or `growing`.
    private void holding(Holding holding) throws IOException {
        switch (holding) {
            case Holding.Reserved() -> json.name("holding").value("reserved");
            case Holding.Growing() -> json.name("holding").value("growing");
            case Holding.Pool(Bytes size, long tokens, double conversations) -> {
                json.name("holding").value("pool");
                json.name("pool").beginObject();
                json.name("bytes").value(size.count());
                json.name("tokens").value(tokens);
                json.name("conversations").value(Math.floor(conversations * 100) / 100);
                json.endObject();
            }
        }
    }

    private static String word(Fit fit) {
        return switch (fit) {
            case Fit.Fits _ -> "fits";
            case Fit.Tight _ -> "tight";
            case Fit.TooBig _ -> "doesNotFit";
        };
    }
}
