package plimsoll.view;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import plimsoll.viewmodel.Entry;
import plimsoll.viewmodel.History;
import plimsoll.viewmodel.Models;
import plimsoll.viewmodel.PlanModel;

/// Does what is asked for.
public final class Deeds {
    private final Models models;
    private final Commands commands;

    public Deeds(Models models, Commands commands) {
        this.models = models;
        this.commands = commands;
    }

    /// What `deed` does when it is run.
    public Runnable of(Deed deed) {
        FileCommands files = commands.files();
        return switch (deed) {
            case PALETTE -> commands.palette();
            case CREATE -> files.create();
            case OPEN -> files.open();
            case SAVE -> files.save();
            case SAVE_AS -> files.saveAs();
            case PASTE -> commands.paste();
            case UNDO -> history()::undo;
            case REDO -> history()::redo;
            case DETECT -> models.choice().machine()::detect;
            case CUSTOM_GPU -> commands.customGpu();
            case FITS -> commands.fits();
            case COMPARE -> this::compare;
            case EXPORT -> commands.export();
            case CHAT -> commands.chat();
            case CONFIDENCE -> commands.confidence();
            case PRESENT -> commands.present();
            case PLAY -> commands.play();
            case THEME -> commands.theme();
            case SETTINGS -> files.settings();
            case GLOSSARY -> files.glossary();
            case SHORTCUTS -> commands.shortcuts();
            case ABOUT -> files.about();
            case QUIT -> files.quit();
        };
    }

    /// All of them, and the plans that were open before, to be found by their names.
    public List<Entry> entries() {
        return Stream.concat(
                        Arrays.stream(Deed.values())
                                .filter(deed -> deed != Deed.PALETTE)
                                .map(this::entry),
                        models.files().recentProperty().get().files().stream().map(this::entry))
                .toList();
    }

    private Entry entry(Deed deed) {
        return new Entry(Entry.Kind.COMMAND, deed.words(), note(deed), deed.shortcut(), of(deed));
    }

    private Entry entry(Path plan) {
        return new Entry(
                Entry.Kind.PLAN,
                String.valueOf(plan.getFileName()),
                String.valueOf(plan.getParent()),
                "",
                () -> commands.files().reopen().accept(plan));
    }

    /// Which step `deed` would take back or forth; "" for all others.
    private String note(Deed deed) {
        return switch (deed) {
            case UNDO -> history().undoableProperty().get().orElse("");
            case REDO -> history().redoableProperty().get().orElse("");
            default -> "";
        };
    }

    private History history() {
        return models.plan().history();
    }

    private void compare() {
        PlanModel plan = models.plan();
        if (plan.comparing().getValue()) {
            plan.stopComparing();
        } else {
            plan.compare();
        }
    }
}
