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
import plimsoll.core.Os;
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
                rig(),
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
                layers().withHostExperts(random.nextBoolean() ? 0 : layers().count()));
    }

    private GpuLayers layers() {
        return random.nextBoolean() ? GpuLayers.ALL : new GpuLayers(upTo(100) - 1);
    }

    private Rig rig() {
        int count = upTo(16);
        var split = random.ints(count, 0, 1001).boxed().toList();
        var rig = Rig.of(gpu(), count, Bytes.ofMiB(upTo(2048) - 1));
        return rig.withOs(any(List.of(Os.values())))
                .withSplit(random.nextBoolean() || !Rig.isSplit(split, count) ? List.of() : split);
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
