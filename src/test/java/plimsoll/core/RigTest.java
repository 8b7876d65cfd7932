package plimsoll.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class RigTest {
    private static final Gpu CARD = Gpu.custom("card", Bytes.ofGiB(12));

    @Test
    void eachDeviceKeepsTheReserve() {
        var rig = Rig.of(CARD, 3, Bytes.ofGiB(2));
        assertEquals(Bytes.ofGiB(10), rig.capacity(CARD));
        assertEquals(Bytes.ofGiB(30), rig.capacity());
    }

    @Test
    void aReserveLargerThanTheDeviceLeavesNothing() {
        assertEquals(Bytes.ZERO, Rig.of(CARD, 2, Bytes.ofGiB(13)).capacity());
    }

    @Test
    void aRigHasADevice() {
        assertThrows(IllegalArgumentException.class, () -> new Rig(List.of(), Bytes.ZERO));
        assertThrows(IllegalArgumentException.class, () -> Rig.of(CARD, 0, Bytes.ZERO));
    }
}
