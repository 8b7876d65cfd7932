package plimsoll.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FitTest {
    private static final Bytes HALF = Bytes.ofMiB(512);

    @Test
    void ofASmallDeviceHalfAGibibyteIsRoom() {
        assertEquals(new Fit.Fits(HALF), of(Bytes.ofGiB(4), HALF.count()));
        assertEquals(new Fit.Tight(less(HALF)), of(Bytes.ofGiB(4), HALF.count() - 1));
    }

    @Test
    void ofALargeOneEightPercentAre() {
        var capacity = Bytes.ofGiB(100);
        long room = Bytes.ofGiB(8).count();
        assertEquals(new Fit.Fits(Bytes.ofGiB(8)), of(capacity, room));
        assertEquals(new Fit.Tight(less(Bytes.ofGiB(8))), of(capacity, room - 1));
    }

    @Test
    void theLastByteFitsAndOneMoreDoesNot() {
        assertEquals(new Fit.Tight(Bytes.ZERO), of(Bytes.ofGiB(4), 0));
        assertEquals(new Fit.TooBig(new Bytes(1)), of(Bytes.ofGiB(4), -1));
        assertEquals(false, of(Bytes.ofGiB(4), -1).isPossible());
    }

    private static Fit of(Bytes capacity, long spare) {
        var weights = new Bytes(capacity.count() - spare);
        var use = new MemoryUse(weights, Bytes.ZERO, Bytes.ZERO, Bytes.ZERO);
        return Fit.of(new DeviceUse(Gpu.custom("card", capacity), capacity, use, use, use));
    }

    private static Bytes less(Bytes bytes) {
        return bytes.less(new Bytes(1));
    }
}
