package plimsoll.viewmodel;

import plimsoll.words.Words;

/// Something that the palette finds.
///
/// @param kind what sort of thing it is
/// @param name what it is called
/// @param note what else there is to know about it
/// @param keys the keys that choose it anywhere, as written on the keyboard; "" for none
/// @param choice what happens when it is chosen
public record Entry(Kind kind, String name, String note, String keys, Runnable choice) {
    /// In the order in which they are offered.
    public enum Kind {
        COMMAND,
        LEVER,
        MODEL,
        GPU,
        ENGINE,
        PLAN;

        public String words() {
            return Words.named("palette.kind", this);
        }
    }

    /// For a screen reader.
    public String spoken() {
        return String.join(", ", name, kind.words(), note, keys)
                .replaceAll("(, )+$|(, )(?=, )", "");
    }
}
