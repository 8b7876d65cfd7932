package plimsoll.viewmodel;

/// Something the person at the screen should know.
public sealed interface Notice {
    String text();

    /// It went well.
    ///
    /// @param text a sentence
    record Done(String text) implements Notice {}

    /// It is not over yet.
    ///
    /// @param text what is being done
    /// @param stop breaks it off
    record Busy(String text, Runnable stop) implements Notice {}

    /// It did not.
    ///
    /// @param text what is wrong, a sentence
    /// @param remedy what to do, a sentence
    record Problem(String text, String remedy) implements Notice {}
}
