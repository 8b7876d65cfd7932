package plimsoll.engine.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import plimsoll.support.ForAll;

class AllocatorTest {
    private static final int ALIGNMENT = 128;

    private final Allocator allocator = new Allocator(ALIGNMENT);

    @Test
    void sizesAreRoundedUpToTheAlignment() {
        assertEquals(0, allocator.aligned(0));
        assertEquals(128, allocator.aligned(1));
        assertEquals(128, allocator.aligned(128));
        assertEquals(256, allocator.aligned(129));
    }

    @Test
    void theSmallestGapThatIsLargeEnoughIsTaken() {
        long wide = allocator.take(512);
        allocator.take(128);
        long narrow = allocator.take(256);
        allocator.take(128);
        allocator.give(wide, 512);
        allocator.give(narrow, 256);
        assertEquals(narrow, allocator.take(256));
        assertEquals(wide, allocator.take(384));
    }

    @Test
    void theOpenEndIsTakenWhereNoGapIsLargeEnough() {
        long first = allocator.take(256);
        allocator.take(128);
        allocator.give(first, 256);
        assertEquals(384, allocator.take(512));
        assertEquals(896, allocator.peak());
    }

    @Test
    void gapsThatTouchBecomeOne() {
        long first = allocator.take(128);
        long second = allocator.take(128);
        long third = allocator.take(128);
        allocator.take(128);
        allocator.give(first, 128);
        allocator.give(third, 128);
        allocator.give(second, 128);
        assertEquals(first, allocator.take(384));
    }

    @Test
    void whatIsInUseNeverOverlaps() {
        ForAll.check(
                SplittableRandom::split,
                random -> {
                    var tested = new Allocator(ALIGNMENT);
                    var used = new TreeMap<Long, Long>();
                    for (int i = 0; i < 300; i++) {
                        step(tested, used, random);
                        assertApart(used);
                    }
                });
    }

    @Test
    void whatWasGivenBackIsAllThereAgain() {
        ForAll.check(
                SplittableRandom::split,
                random -> {
                    var tested = new Allocator(ALIGNMENT);
                    var used = new TreeMap<Long, Long>();
                    for (int i = 0; i < 300; i++) {
                        step(tested, used, random);
                    }
                    used.forEach(tested::give);
                    assertEquals(2, tested.stateLength());
                    assertEquals(0, tested.take(1L << 40));
                });
    }

    private static void step(Allocator tested, TreeMap<Long, Long> used, SplittableRandom random) {
        if (used.isEmpty() || random.nextInt(5) < 3) {
            long size = tested.aligned(random.nextLong(1, 10_000));
            long address = tested.take(size);
            used.put(address, size);
            assertTrue(tested.peak() >= address + size);
        } else {
            var one = used.ceilingEntry(random.nextLong(used.lastKey() + 1));
            used.remove(one.getKey());
            tested.give(one.getKey(), one.getValue());
        }
    }

    private static void assertApart(TreeMap<Long, Long> used) {
        long end = 0;
        for (var one : used.entrySet()) {
            assertTrue(one.getKey() >= end, used::toString);
            end = one.getKey() + one.getValue();
        }
    }
}
