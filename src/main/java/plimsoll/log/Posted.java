package plimsoll.log;

/// One line of a log.
///
/// @param plain as it was posted, without colours
/// @param single the same with single blanks, without a JSON object around it
/// @param bare the line itself, without what loggers and pasting put before it
record Posted(String plain, String single, String bare) {
    static final Posted NONE = new Posted("", "", "");

    static Posted of(String raw) {
        String plain = Noise.plain(raw);
        String single = Scan.single(Noise.unwrapped(plain));
        return new Posted(plain, single, Noise.bare(single));
    }
}
