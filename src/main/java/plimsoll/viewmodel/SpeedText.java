package plimsoll.viewmodel;

import java.util.Optional;
import plimsoll.core.Gpu;
import plimsoll.core.Scenario;
import plimsoll.core.SpeedCeiling.Passage;
import plimsoll.core.SpeedCeiling;
import plimsoll.words.Words;

/// What a speed ceiling is made of, in words.
final class SpeedText {
    private SpeedText() {}

    /// `11.2 GB ÷ 504 GB/s`; where several places take turns, `11.2 GB in 2 places`.
    static String caption(SpeedCeiling ceiling) {
        var passages = ceiling.passages();
        return passages.size() == 1
                ? quotient(passages.getFirst())
                : Words.counted(
                        "steps.speed.places",
                        passages.size(),
                        Wording.gigabytes(ceiling.read()),
                        passages.size());
    }

    /// `11.2 GB ÷ 504 GB/s`.
    private static String quotient(Passage passage) {
        return Wording.gigabytes(passage.read()) + " ÷ " + Wording.bandwidth(passage.bandwidth());
    }

    /// `Memory bandwidth then allows at most 31 tokens a second.`; nothing where it is not known.
    static Optional<String> limit(Scenario scenario) {
        var most = SpeedCeiling.of(scenario).tokensASecond();
        return most.isPresent()
                ? Optional.of(Words.of("speed.limit", Wording.speed(most.getAsDouble())))
                : Optional.empty();
    }

    /// `RTX 4090`, `host memory`.
    static String place(Passage passage) {
        return passage.device().map(Gpu::name).orElseGet(() -> Words.of("steps.speed.host"));
    }
}
