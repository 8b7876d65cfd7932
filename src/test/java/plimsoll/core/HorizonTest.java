package plimsoll.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import plimsoll.support.ForAll;
import plimsoll.support.Plans;

class HorizonTest {
    private final Scenario starter = Plans.starter();
    private final Tokens trained = starter.model().trainedContext();

    @Test
    void itShowsWhatIsAskedForAndWhereMemoryRunsOut() {
        ForAll.check(
                random -> new Tokens(random.nextInt(1, Tokens.MAX.count() + 1)),
                context ->
                        ForAll.check(
                                20,
                                random -> new Tokens(256 * random.nextInt(0, (1 << 16) + 1)),
                                largest -> assertShows(context, largest)));
    }

    private void assertShows(Tokens context, Tokens largest) {
        var horizon = Horizon.of(starter.withContext(context), largest);
        assertTrue(horizon.compareTo(context) >= 0, () -> horizon + " hides " + context);
        assertTrue(
                horizon.compareTo(largest.min(trained)) >= 0, () -> horizon + " hides " + largest);
        assertTrue(horizon.compareTo(context.max(trained)) <= 0, () -> horizon + " is too far");
    }

    @Test
    void itStandsStillWhileTheContextIsBelow() {
        var largest = new Tokens(19_712);
        var horizon = Horizon.of(starter, largest);
        for (int context = 256; context <= horizon.count(); context += 256) {
            var moved = starter.withContext(new Tokens(context));
            assertEquals(horizon, Horizon.of(moved, largest));
        }
    }
}
