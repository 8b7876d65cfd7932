/// The window: panes that draw an outlook and edit a plan.
///
/// Belongs here: nodes, their arrangement, and what a gesture means. Arithmetic, files and words
/// do not: they are in the core, behind view models, and in `Wording`.
package plimsoll.view;
