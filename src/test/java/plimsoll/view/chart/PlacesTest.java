package plimsoll.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final Box SIZE = new Box(0, 0, 40, 10);

    private final Places places = new Places(new Box(0, 0, 200, 100));

    @Test
    void theFirstWishIsGrantedWhereItIsFree() {
        assertEquals(SIZE.at(30, 30), places.put(List.of(SIZE.at(30, 30), SIZE), "a"));
    }

    @Test
    void aTakenPlaceIsLeftToItsOwner() {
        places.put(List.of(SIZE.at(30, 30)), "a");
        var wishes = List.of(SIZE.at(40, 32), SIZE.at(100, 30));
        assertEquals(SIZE.at(100, 30), places.put(wishes, "b"));
        assertEquals(Optional.empty(), places.putIfFree(List.of(SIZE.at(95, 35)), "c"));
    }

    @Test
    void anOwnersOwnLineDoesNotKeepItsLabelAway() {
        places.block(new Box(50, 0, 1, 100), "a");
        assertEquals(SIZE.at(30, 30), places.put(List.of(SIZE.at(30, 30), SIZE), "a"));
        assertEquals(SIZE, places.put(List.of(SIZE.at(30, 30), SIZE), "b"));
    }

    @Test
    void noLabelLeavesTheFrame() {
        assertEquals(SIZE.at(160, 0), places.put(List.of(SIZE.at(190, -20)), "a"));
    }

    @Test
    void whereNothingIsFreeTheLeastIsHidden() {
        places.block(new Box(0, 0, 200, 90), "a");
        var wishes = List.of(SIZE.at(0, 40), SIZE.at(0, 88));
        assertEquals(SIZE.at(0, 88), places.put(wishes, "b"));
    }
}
