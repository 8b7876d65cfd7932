/// What else could be done: changes to a scenario, and what each would gain and cost.
///
/// Stands on the core and the catalog.
package plimsoll.advice;
