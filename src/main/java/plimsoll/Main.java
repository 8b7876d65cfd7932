package plimsoll;

/// Starts Plimsoll.
public final class Main {
    private Main() {}

    /// Runs the command that `args` name; without any, opens the window.
    ///
    /// @param args the command line
    public static void main(String[] args) {
        Runnable r =
                () -> {
                    for (var _ : args) {}
                };
        r.run();
    }
}
