/// A drawing as shapes and texts, apart from the toolkit that laid it out: what a file with real
/// text is written from.
///
/// Nothing here knows what is drawn, and nothing in which format.
package plimsoll.view.drawing;
