/// The commands: every answer the window gives, for scripts and for machines without a display.
///
/// A command reads its options, asks the core, and prints. What can't be done is said in one
/// sentence; [plimsoll.cli.Cli] says which exit code that is.
package plimsoll.cli;
