package plimsoll.support;

import plimsoll.view.Commands;
import plimsoll.view.FileCommands;

/// Commands for windows that only are looked at.
public final class Idle {
    private static final Runnable NOTHING = () -> {};

    public static final Commands COMMANDS =
            new Commands(
                    NOTHING,
                    NOTHING,
                    NOTHING,
                    NOTHING,
                    NOTHING,
                    NOTHING,
                    NOTHING,
                    NOTHING,
                    _ -> {},
                    new FileCommands(
                            NOTHING, NOTHING, _ -> {}, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING,
                            NOTHING),
                    NOTHING,
                    NOTHING,
                    NOTHING,
                    NOTHING);

    private Idle() {}
}
