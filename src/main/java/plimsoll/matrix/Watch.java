package plimsoll.matrix;

/// Someone who waits for a long answer.
public interface Watch {
    /// Someone who only waits.
    Watch PATIENT =
            new Watch() {
                @Override
                public boolean isCancelled() {
                    return false;
                }

                @Override
                public void done(double share) {
                    // Nobody looks.
                }
            };

    /// Whether the answer is no longer wanted. Any thread may ask.
    boolean isCancelled();

    /// Is told from any thread how much is done.
    ///
    /// @param share `0 < share <= 1`
    void done(double share);
}
