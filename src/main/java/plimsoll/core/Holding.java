package plimsoll.core;

/// How an engine holds what a scenario allocates: when the caches take their memory.
public sealed interface Holding {

    /// Every cell is there from the load on; a conversation only fills them.
    record Reserved() implements Holding {}

    /// A pool takes what the device's share leaves, whatever is asked for; requests take blocks of
    /// it, and one that finds none waits.
    ///
    /// @param size what the pool takes of all devices together
    /// @param tokens the cells in it
    /// @param conversations how many conversations of the scenario's length it holds at once
    record Pool(Bytes size, long tokens, double conversations) implements Holding {}

    /// The caches grow with the conversation. What is counted is what they are at the end.
    record Growing() implements Holding {}

    Holding RESERVED = new Reserved();
    Holding GROWING = new Growing();
}
