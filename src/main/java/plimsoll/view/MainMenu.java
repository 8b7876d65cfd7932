package plimsoll.view;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import plimsoll.plan.RecentPlans;
import plimsoll.viewmodel.FileModel;
import plimsoll.viewmodel.History;
import plimsoll.words.Words;

/// The menu behind the button in the header: plans, steps back and forth, and the program.
final class MainMenu extends MenuButton {
    private final FileCommands commands;
    private final History history;
    private final Runnable present;
    private final Menu recent = new Menu(Words.of("menu.recent"));
    private final MenuItem undo = new MenuItem();
    private final MenuItem redo = new MenuItem();

    MainMenu(FileModel files, History history, FileCommands commands, Runnable present) {
        super("", new FontIcon(Feather.MENU));
        this.commands = commands;
        this.history = history;
        this.present = present;
        setId("menu");
        getStyleClass().addAll("icon-button", "main-menu");
        setAccessibleText(Words.of("menu.name"));
        setTooltip(new Tooltip(Words.of("menu.name")));
        files();
        steps();
        program();
        recent.setId("menu-recent");
        Rows.follow(this, files.recentProperty(), this::offer);
        Rows.follow(
                this, history.undoableProperty(), name -> show(undo, Words.of("menu.undo"), name));
        Rows.follow(
                this, history.redoableProperty(), name -> show(redo, Words.of("menu.redo"), name));
    }

    private void files() {
        add(new MenuItem(Words.of("menu.create")), "create", Shortcut.CREATE, commands.create());
        add(new MenuItem(Words.of("menu.open")), "open", Shortcut.OPEN, commands.open());
        getItems().add(recent);
        add(new MenuItem(Words.of("menu.save")), "save", Shortcut.SAVE, commands.save());
        add(new MenuItem(Words.of("menu.save-as")), "save-as", Shortcut.SAVE_AS, commands.saveAs());
        getItems().add(new SeparatorMenuItem());
    }

    private void steps() {
        add(undo, "undo", Shortcut.UNDO, history::undo);
        add(redo, "redo", Shortcut.REDO, history::redo);
        getItems().add(new SeparatorMenuItem());
    }

    private void program() {
        var show = new MenuItem(Words.of("menu.present"));
        show.setId("menu-present");
        show.setOnAction(_ -> present.run());
        getItems().addAll(show, new SeparatorMenuItem());
        add(
                new MenuItem(Words.of("settings.title")),
                "settings",
                Shortcut.SETTINGS,
                commands.settings());
        add(
                new MenuItem(Words.of("glossary.title")),
                "glossary",
                Shortcut.GLOSSARY,
                commands.glossary());
        add(new MenuItem(Words.of("about.menu")), "about", Shortcut.ABOUT, commands.about());
        add(new MenuItem(Words.of("menu.quit")), "quit", Shortcut.QUIT, commands.quit());
    }

    /// The keys are shown here and heard elsewhere, see [Shortcut].
    private void add(MenuItem item, String id, KeyCombination keys, Runnable action) {
        item.setId("menu-" + id);
        item.setMnemonicParsing(false);
        item.setAccelerator(keys);
        item.setOnAction(_ -> action.run());
        getItems().add(item);
    }

    private static void show(MenuItem item, String verb, Optional<String> name) {
        item.setDisable(name.isEmpty());
        item.setText(name.map(step -> verb + ": " + step).orElse(verb));
    }

    private void offer(RecentPlans plans) {
        recent.getItems().setAll(plans.files().stream().map(this::item).toList());
        if (plans.files().isEmpty()) {
            recent.getItems().add(nothing());
        }
    }

    private static MenuItem nothing() {
        var item = new MenuItem(Words.of("menu.recent.none"));
        item.setDisable(true);
        return item;
    }

    private MenuItem item(Path file) {
        var item = new MenuItem(file.getFileName() + "   " + file.getParent());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> commands.reopen().accept(file));
        return item;
    }
}
