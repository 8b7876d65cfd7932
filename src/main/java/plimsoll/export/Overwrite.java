package plimsoll.export;

/// What to do where a file already is.
public enum Overwrite {
    /// Leave it alone and say so.
    REFUSE,
    /// Put the new one in its place.
    REPLACE
}
