/// The words that people read, in the language they chose. One file of `assets/words` is one
/// language.
package plimsoll.words;
