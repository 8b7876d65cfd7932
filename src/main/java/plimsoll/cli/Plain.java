package plimsoll.cli;

/// Text for terminals, where every space is one that can be typed.
final class Plain {
    private Plain() {}

    static String text(String wording) {
        return wording.replace('\u202f', ' ').replace('\u00a0', ' ');
    }
}
