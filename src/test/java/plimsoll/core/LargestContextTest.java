package plimsoll.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import plimsoll.support.ForAll;

class LargestContextTest {
    private static final Bytes CAPACITY = Bytes.ofGiB(24);

    /// An engine that takes more at some contexts than before, and never less.
    ///
    /// @param step its step
    /// @param stairs what it takes from a context on
    /// @param perToken what it takes more with each token
    private record Staircase(int step, NavigableMap<Integer, Long> stairs, long perToken)
            implements Engine {
        static Staircase any(SplittableRandom random) {
            var stairs = new TreeMap<Integer, Long>();
            stairs.put(0, 0L);
            long height = random.nextLong(CAPACITY.count());
            for (int i = random.nextInt(20); i > 0; i--) {
                int context = 1 + (random.nextInt() >>> random.nextInt(8, 32));
                stairs.put(Math.min(context, Tokens.MAX.count()), 0L);
            }
            for (var stair : stairs.entrySet()) {
                stair.setValue(height);
                height += random.nextLong(1L << random.nextInt(1, 36));
            }
            long slope = random.nextBoolean() ? 0 : random.nextLong(1L << random.nextInt(1, 30));
            return new Staircase(256 * random.nextInt(1, 5), stairs, slope);
        }

        @Override
        public Estimate estimate(Scenario scenario) {
            int context = scenario.context().count();
            var use = new Bytes(stairs.floorEntry(context).getValue() + perToken * context);
            var gpu = scenario.rig().first();
            var all = new MemoryUse(use, Bytes.ZERO, Bytes.ZERO, Bytes.ZERO);
            var most =
                    all.plus(
                            new MemoryUse(
                                    new Bytes(use.count() / 8),
                                    Bytes.ZERO,
                                    Bytes.ZERO,
                                    Bytes.ZERO));
            return new Estimate(
                    scenario,
                    scenario.context(),
                    scenario.context(),
                    true,
                    List.of(),
                    List.of(new DeviceUse(gpu, scenario.rig().capacity(gpu), all, all, most)),
                    MemoryUse.NONE);
        }

        @Override
        public int contextStep(Scenario scenario) {
            return step;
        }

        @Override
        public Tokens context(Scenario scenario) {
            return scenario.context();
        }

        @Override
        public Optional<Refusal> refusal(Scenario scenario) {
            return Optional.empty();
        }

        @Override
        public Reads reads(Scenario scenario) {
            return new Reads(List.of(Bytes.ZERO), Bytes.ZERO);
        }

        @Override
        public WhenFull whenFull() {
            return WhenFull.STOPS;
        }

        @Override
        public String id() {
            return "staircase";
        }

        @Override
        public List<KvType> cacheTypes() {
            return List.of();
        }

        @Override
        public List<String> command(Scenario scenario) {
            return List.of();
        }
    }

    private static Scenario scenario(Engine engine) {
        var none = new FeedForward.None();
        var model =
                new ModelSpec(
                        "one",
                        "One",
                        Architecture.LLAMA,
                        1,
                        1,
                        Tokens.MAX,
                        List.of(new Layer(new Mixer.None(), none)),
                        true,
                        0,
                        0);
        var file = new WeightFile(FileType.F16, List.of(), WeightFile.Origin.FILE);
        var rig = Rig.of(Gpu.custom("card", CAPACITY), 1, Bytes.ZERO);
        return new Scenario(model, file, rig, engine, Tokens.NONE);
    }

    private static Tokens halved(Scenario scenario, Predicate<Estimate> good) {
        int step = scenario.engine().contextStep(scenario);
        int fits = 0;
        int fails = Tokens.MAX.count() / step + 1;
        while (fails - fits > 1) {
            int middle = (fits + fails) / 2;
            boolean isGood = good.test(scenario.withContext(new Tokens(middle * step)).estimate());
            fits = isGood ? middle : fits;
            fails = isGood ? fails : middle;
        }
        return new Tokens(fits * step);
    }

    @Test
    void itIsTheOneThatHalvingFinds() {
        ForAll.check(
                20_000,
                Staircase::any,
                staircase -> {
                    var scenario = scenario(staircase);
                    assertEquals(
                            halved(scenario, estimate -> estimate.fit().isPossible()),
                            LargestContext.of(scenario));
                    assertEquals(
                            halved(scenario, estimate -> estimate.certainSpare() >= 0),
                            LargestContext.certain(scenario));
                    assertEquals(
                            halved(scenario, estimate -> estimate.fit() instanceof Fit.Fits),
                            LargestContext.withRoom(scenario));
                });
    }
}
