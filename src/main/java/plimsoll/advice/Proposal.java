package plimsoll.advice;

import plimsoll.core.Scenario;

/// A way to make a scenario fit with room.
///
/// @param change what to change, one to three levers of it
/// @param result the scenario once it is changed
/// @param toll what that costs
/// @param spare bytes that are left of the tightest device
public record Proposal(Change change, Scenario result, Toll toll, long spare) {}
