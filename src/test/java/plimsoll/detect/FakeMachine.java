package plimsoll.detect;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import plimsoll.core.Bytes;
import plimsoll.core.Gpu;

/// Machines that are not this one.
public final class FakeMachine {
    private static final Places NOWHERE = new Places(_ -> Optional.empty(), Path.of("/nowhere"));

    private static final Duration LONG = Duration.ofMinutes(1);

    private FakeMachine() {}

    /// One without a GPU.
    public static Detector empty() {
        return new Detector(List.of(), NOWHERE, LONG);
    }

    /// One with `gpus`.
    public static Detector with(Found... gpus) {
        return new Detector(List.of(_ -> List.of(gpus)), NOWHERE, LONG);
    }

    /// One whose driver never answers.
    public static Detector silent() {
        Probe silent =
                _ -> {
                    new CountDownLatch(1).await();
                    return List.of();
                };
        return new Detector(List.of(silent), NOWHERE, LONG);
    }

    /// An NVIDIA card.
    public static Found card(String name, long mib, long freeMib) {
        return new Found(
                name, Gpu.Kind.NVIDIA, Bytes.ofMiB(mib), Optional.of(Bytes.ofMiB(freeMib)), false);
    }
}
