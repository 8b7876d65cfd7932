package plimsoll.detect;

import java.util.List;

/// One source that tells of GPUs.
interface Probe {

    /// The devices that the source tells of; none where the source is not there.
    ///
    /// @throws ProbeException if the source is there and does not tell what it should
    /// @throws InterruptedException if nobody wants to know any more
    List<Found> look(Machine machine) throws ProbeException, InterruptedException;
}
