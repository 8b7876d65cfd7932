package plimsoll.log;

/// Is told how far a file has been read, and may stop it.
@FunctionalInterface
public interface Progress {
    /// Goes on to the end and tells nobody.
    Progress SILENT = bytes -> true;

    /// Called every so often, on the thread that reads.
    ///
    /// @param bytes how many have been read
    /// @return whether to go on
    boolean goOn(long bytes);
}
