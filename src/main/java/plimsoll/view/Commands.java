package plimsoll.view;

import java.util.function.Consumer;

/// What the window can ask for that is not its own to do.
///
/// @param customGpu asks for a device that is in no list
/// @param fits shows what fits
/// @param export saves the chart as a picture
/// @param theme goes to the next theme
/// @param confidence shows how sure the numbers are
/// @param chat shows a conversation over time
/// @param open asks for a file to plan from
/// @param paste takes what is on the clipboard
/// @param copy puts text on the clipboard
/// @param files what can be done with a plan as a whole
/// @param present prepares what is shown to others
/// @param play shows it
/// @param palette finds everything by its name
/// @param shortcuts lists the keys
public record Commands(
        Runnable customGpu,
        Runnable fits,
        Runnable export,
        Runnable theme,
        Runnable confidence,
        Runnable chat,
        Runnable open,
        Runnable paste,
        Consumer<String> copy,
        FileCommands files,
        Runnable present,
        Runnable play,
        Runnable palette,
        Runnable shortcuts) {}
