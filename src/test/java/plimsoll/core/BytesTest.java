package plimsoll.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class BytesTest {
    @Test
    void unitsArePowersOfTwo() {
        assertEquals(new Bytes(1_073_741_824), Bytes.ofGiB(1));
        assertEquals(Bytes.ofGiB(1), Bytes.ofMiB(1024));
        assertEquals(1.5, Bytes.ofMiB(1536).inGiB());
        assertEquals(1024, Bytes.ofMiB(1).inKiB());
        assertEquals(3, Bytes.ofMiB(3).inMiB());
    }

    @Test
    void moreIsLarger() {
        assertEquals(1, Bytes.ofMiB(3).compareTo(Bytes.ofMiB(2)));
        assertEquals(-1, Bytes.ofMiB(2).compareTo(Bytes.ofMiB(3)));
        assertEquals(0, Bytes.ofMiB(2).compareTo(new Bytes(2 << 20)));
    }

    @Test
    void lessThanNothingIsNothing() {
        assertEquals(Bytes.ofMiB(1), Bytes.ofMiB(3).less(Bytes.ofMiB(2)));
        assertEquals(Bytes.ZERO, Bytes.ofMiB(2).less(Bytes.ofMiB(3)));
        assertThrows(IllegalArgumentException.class, () -> new Bytes(-1));
    }

    @Test
    void whatIsTooMuchToCountIsNoAmount() {
        var most = new Bytes(Long.MAX_VALUE);
        assertThrows(ArithmeticException.class, () -> most.plus(new Bytes(1)));
        assertThrows(ArithmeticException.class, () -> most.times(2));
        assertThrows(ArithmeticException.class, () -> Bytes.ofGiB(Long.MAX_VALUE));
    }
}
