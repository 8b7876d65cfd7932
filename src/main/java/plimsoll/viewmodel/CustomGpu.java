package plimsoll.viewmodel;

import java.util.Optional;
import plimsoll.core.Gpu;
import plimsoll.words.Words;

/// A GPU as people describe it.
public final class CustomGpu {

    private static final double LEAST = 0.5;
    private static final double MOST = 16384;
    private static final int LONGEST_NAME = 60;

    private CustomGpu() {}

    /// What to do about a description that is none.
    public static String remedy() {
        return Words.of("gpu.remedy", Wording.unit().label());
    }

    /// The GPU called `name` with so many GiB of memory, or of what else memory is told in; nothing
    /// where that makes no sense.
    public static Optional<Gpu> of(String name, String amount) {
        String called = name.strip();
        String number = amount.strip().replace(',', '.');
        if (called.isEmpty()
                || called.length() > LONGEST_NAME
                || !number.matches("[0-9]{1,5}(\\.[0-9]{1,3})?")) {
            return Optional.empty();
        }
        double memory = Double.parseDouble(number);
        return memory < LEAST || memory > MOST
                ? Optional.empty()
                : Optional.of(Gpu.custom(called, Wording.unit().of(memory)));
    }
}
