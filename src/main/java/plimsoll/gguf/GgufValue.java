package plimsoll.gguf;

import java.util.List;

/// A value of a file's metadata. Each knows where it stands, so that a wrong one can be shown.
public sealed interface GgufValue {
    /// The byte of the file at which it begins.
    long offset();

    /// A number without fraction, signed or not; numbers from `2^63` on turn negative.
    record Whole(long offset, long number) implements GgufValue {}

    /// A number with a fraction.
    record Real(long offset, double number) implements GgufValue {}

    /// Yes or no.
    record Flag(long offset, boolean set) implements GgufValue {}

    /// A text.
    record Text(long offset, String text) implements GgufValue {}

    /// A short list of numbers without fraction, or of yes (1) and no (0): a value for each layer.
    record Wholes(long offset, List<Long> numbers) implements GgufValue {
        public Wholes {
            numbers = List.copyOf(numbers);
        }
    }

    /// What was walked over, for nothing follows from it: long texts, vocabularies, other lists.
    ///
    /// @param count how many values there are
    record Skipped(long offset, long count) implements GgufValue {}
}
