/// Formulas that other planners published, written down from their descriptions, to stand beside
/// our figures on the same runs. They approximate those programs: what a description leaves open
/// is answered in the formula's favour.
package plimsoll.rivals;
