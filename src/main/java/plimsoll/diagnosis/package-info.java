/// From a load that a log states to what it means: the scenario it was, how the estimate compares
/// with what was measured, what failed and why, and what would cure it.
///
/// Everything here is inferred; what a log says itself is `plimsoll.log`. The words are
/// those of `plimsoll.viewmodel`.
package plimsoll.diagnosis;
