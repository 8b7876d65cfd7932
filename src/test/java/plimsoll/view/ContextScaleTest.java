package plimsoll.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import plimsoll.core.Tokens;
import plimsoll.support.ForAll;

class ContextScaleTest {
    /// A scale, and a place on it.
    record Place(ContextScale scale, double fraction) {
        static Place any(SplittableRandom random) {
            int most = random.nextInt(1, 1 << random.nextInt(8, 25));
            return new Place(ContextScale.upTo(new Tokens(most)), random.nextDouble());
        }

        Tokens tokens() {
            return scale.at(fraction);
        }
    }

    @Test
    void whatIsShownIsWhatIsChosen() {
        ForAll.check(
                Place::any,
                place ->
                        assertEquals(
                                place.tokens(),
                                place.scale().at(place.scale().fraction(place.tokens()))));
    }

    @Test
    void fartherRightIsNeverShorter() {
        ForAll.check(
                Place::any,
                place -> {
                    var right = place.scale().at(place.fraction() + 0.01);
                    assertTrue(right.compareTo(place.tokens()) >= 0);
                    double there = place.scale().fraction(right);
                    assertTrue(there >= place.scale().fraction(place.tokens()));
                });
    }

    @Test
    void aStepUpAndDownComesBack() {
        ForAll.check(
                Place::any,
                place -> {
                    var up = place.scale().moved(place.tokens(), 1);
                    boolean room = up.count() < place.scale().most();
                    var back = room ? place.scale().moved(up, -1) : place.tokens();
                    assertEquals(place.tokens(), back);
                });
    }

    @Test
    void aStepMovesUnlessAtTheEnd() {
        ForAll.check(
                Place::any,
                place -> {
                    var scale = place.scale();
                    int up = scale.moved(place.tokens(), 1).count();
                    assertTrue(up > place.tokens().count() || up == scale.most());
                    int down = scale.moved(place.tokens(), -1).count();
                    assertTrue(down < place.tokens().count() || down == scale.least());
                });
    }

    @Test
    void theEndsAreTheLeastAndTheMost() {
        ForAll.check(
                Place::any,
                place -> {
                    var scale = place.scale();
                    assertEquals(scale.least(), scale.at(0).count());
                    assertEquals(scale.most(), scale.at(1).count());
                    assertEquals(0, scale.fraction(Tokens.NONE));
                    assertEquals(1, scale.fraction(Tokens.MAX));
                    assertEquals(scale.least(), scale.moved(place.tokens(), -100_000).count());
                    assertEquals(scale.most(), scale.moved(place.tokens(), 100_000).count());
                });
    }

    @Test
    void ticksAreDoublingsOnTheScale() {
        ForAll.check(
                Place::any,
                place -> {
                    var ticks = place.scale().ticks(8);
                    assertTrue(!ticks.isEmpty() && ticks.size() <= 8, ticks::toString);
                    for (Tokens tick : ticks) {
                        assertEquals(1, Integer.bitCount(tick.count()));
                        assertTrue(tick.count() >= place.scale().least());
                        assertTrue(tick.count() <= place.scale().most());
                    }
                });
    }
}
