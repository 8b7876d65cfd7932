/// The state of the window, without the window: one scenario in, one outlook out.
///
/// Belongs here: what a control edits, what a view shows, and the words for both. Nodes, scenes
/// and stages do not.
package plimsoll.viewmodel;
