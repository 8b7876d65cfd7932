package plimsoll.core;

/// Why an engine would not start a scenario.
///
/// @param reason what is wrong, a sentence
/// @param remedy what to do instead, a sentence
public record Refusal(String reason, String remedy) {}
