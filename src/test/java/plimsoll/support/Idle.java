package plimsoll.support;

import plimsoll.view.Commands;

/// Commands for windows that only are looked at.
public final class Idle {
    public static final Commands COMMANDS =
            new Commands(
                    () -> {}, () -> {}, () -> {}, () -> {}, () -> {}, () -> {}, () -> {}, _ -> {});

    private Idle() {}
}
