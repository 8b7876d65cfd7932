package plimsoll.viewmodel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import plimsoll.core.Rig;

/// The proportions in which layers are split, as they are typed.
public final class SplitText {
    private SplitText() {}

    /// `3,1`; nothing for a split by what is free.
    public static String of(List<Integer> split) {
        return split.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /// What `text` means for so many devices: none for no text, nothing where it means no split.
    public static Optional<List<Integer>> read(String text, int devices) {
        if (text.isBlank()) {
            return Optional.of(List.of());
        }
        String[] words = text.strip().split("[\\s,;/:]+");
        if (!Arrays.stream(words).allMatch(word -> word.matches("[0-9]{1,3}"))) {
            return Optional.empty();
        }
        var parts = Arrays.stream(words).map(Integer::valueOf).toList();
        return Rig.isSplit(parts, devices) ? Optional.of(parts) : Optional.empty();
    }
}
