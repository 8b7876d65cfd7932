package plimsoll.view;

import java.nio.file.Path;
import java.util.function.Consumer;

/// What can be done with a plan as a whole, and with the program.
///
/// @param create begins a new plan
/// @param open asks for a plan to open
/// @param reopen opens a plan that was open before
/// @param save saves the plan where it belongs
/// @param saveAs asks where to save the plan
/// @param settings shows the settings
/// @param glossary explains the words
/// @param about tells what Plimsoll is and what it is made of
/// @param quit leaves the program
public record FileCommands(
        Runnable create,
        Runnable open,
        Consumer<Path> reopen,
        Runnable save,
        Runnable saveAs,
        Runnable settings,
        Runnable glossary,
        Runnable about,
        Runnable quit) {}
