/// What else could be done: changes to a scenario, and what each would gain.
///
/// Stands on the core; what a change costs in quality is the catalog's to say.
package plimsoll.advice;
