/// What a model takes of a GPU: the words of the subject and the questions that can be asked.
///
/// A [plimsoll.core.Scenario] goes in, an [plimsoll.core.Estimate] comes out. This package stands
/// on the JDK alone: no input, no output, no clock, no locale, no window.
package plimsoll.core;
