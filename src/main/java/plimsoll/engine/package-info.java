/// The programs that run models: what each accepts, how it rounds, what it allocates, and the
/// command that starts it.
///
/// One file holds one term of an engine's memory. Whatever is common to all engines belongs to
/// `plimsoll.core`.
package plimsoll.engine;
