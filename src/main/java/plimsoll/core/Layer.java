package plimsoll.core;

/// One block of a model.
///
/// @param mixer how its tokens see each other
/// @param feedForward what it does to each token
public record Layer(Mixer mixer, FeedForward feedForward) {}
