/// What the views show and what they may ask for, without a single node.
///
/// [plimsoll.viewmodel.Wording] is the only place that turns numbers into words.
package plimsoll.viewmodel;
