package plimsoll.plan;

import java.util.List;
import java.util.Random;
import plimsoll.catalog.Catalog;
import plimsoll.core.Backend;
import plimsoll.core.BatchOptions;
import plimsoll.core.Bytes;
import plimsoll.core.CacheOptions;
import plimsoll.core.FileType;
import plimsoll.core.FlashAttention;
import plimsoll.core.Gpu;
import plimsoll.core.GpuLayers;
import plimsoll.core.KvType;
import plimsoll.core.Outputs;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.engine.Engines;

/// Scenarios of every kind that can be written down.
final class Scenarios {
    private final Catalog catalog;
    private final Random random;

    Scenarios(Catalog catalog, Random random) {
        this.catalog = catalog;
        this.random = random;
    }

    Scenario any() {
        var model = any(catalog.models());
        return new Scenario(
                model.spec(),
                model.weights(any(FileType.every())),
                Rig.of(gpu(), upTo(16), Bytes.ofMiB(upTo(2048) - 1)),
                any(Engines.all()),
                any(List.of(Backend.values())),
                new Tokens(upTo(1 << 20)),
                new CacheOptions(
                        any(List.of(KvType.values())),
                        any(List.of(KvType.values())),
                        any(List.of(FlashAttention.values())),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        (1 + random.nextInt(100)) / 100.0),
                new BatchOptions(
                        upTo(4096),
                        upTo(4096),
                        upTo(256),
                        random.nextBoolean(),
                        any(List.of(Outputs.values()))),
                random.nextBoolean() ? GpuLayers.ALL : new GpuLayers(upTo(100) - 1));
    }

    private Gpu gpu() {
        return random.nextBoolean()
                ? any(catalog.gpus()).gpu()
                : Gpu.custom("card \"" + upTo(9) + "\" ü", Bytes.ofMiB(upTo(1 << 17)));
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private int upTo(int most) {
        return 1 + random.nextInt(most);
    }
}
