package plimsoll.plan;

import java.util.Optional;
import plimsoll.catalog.Catalog;
import plimsoll.core.Bytes;
import plimsoll.core.Rig;
import plimsoll.detect.Detection;
import plimsoll.detect.Detector;
import plimsoll.words.Words;

/// The devices of this machine, looked for when a scenario first asks for them.
final class DetectedRig {
    private final Catalog catalog;
    private final Detector detector;
    private Optional<Detection> known = Optional.empty();

    DetectedRig(Catalog catalog, Detector detector) {
        this.catalog = catalog;
        this.detector = detector;
    }

    /// @param reserve what others keep of each device; if not given, what they keep now
    /// @throws PlanException if there are none, or they can't be found
    Rig rig(Optional<Bytes> reserve) throws PlanException {
        Detection detection = detection();
        Rig rig = detection.rig(catalog, Bytes.ZERO).orElseThrow(() -> none(detection.nothing()));
        return reserve.map(rig::withReserve).orElse(rig);
    }

    private synchronized Detection detection() throws PlanException {
        if (known.isEmpty()) {
            try {
                known = Optional.of(detector.detect());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw none(Words.of("wrong.stopped"));
            }
        }
        return known.get();
    }

    private static PlanException none(String why) {
        return new PlanException(Names.GPU, Words.of("wrong.not-detected", why));
    }
}
