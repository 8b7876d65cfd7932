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
    private final Menu recent = new Menu("Open recent");
    private final MenuItem undo = new MenuItem();
    private final MenuItem redo = new MenuItem();

    MainMenu(FileModel files, History history, FileCommands commands) {
        super("", new FontIcon(Feather.MENU));
        this.commands = commands;
        this.history = history;
        setId("menu");
        getStyleClass().addAll("icon-button", "main-menu");
        setAccessibleText("Menu");
        setTooltip(new Tooltip("Menu"));
        files();
        steps();
        program();
        recent.setId("menu-recent");
        files.recentProperty().subscribe(this::offer);
        history.undoableProperty().subscribe(name -> show(undo, "Undo", name));
        history.redoableProperty().subscribe(name -> show(redo, "Redo", name));
    }

    private void files() {
        add(new MenuItem("New plan"), "create", Shortcut.CREATE, commands.create());
        add(new MenuItem("Open…"), "open", Shortcut.OPEN, commands.open());
        getItems().add(recent);
        add(new MenuItem("Save"), "save", Shortcut.SAVE, commands.save());
        add(new MenuItem("Save as…"), "save-as", Shortcut.SAVE_AS, commands.saveAs());
        getItems().add(new SeparatorMenuItem());
    }

    private void steps() {
        add(undo, "undo", Shortcut.UNDO, history::undo);
        add(redo, "redo", Shortcut.REDO, history::redo);
        getItems().add(new SeparatorMenuItem());
    }

    private void program() {
        add(new MenuItem("Settings"), "settings", Shortcut.SETTINGS, commands.settings());
        add(new MenuItem(Words.of("about.menu")), "about", Shortcut.ABOUT, commands.about());
        add(new MenuItem("Quit"), "quit", Shortcut.QUIT, commands.quit());
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
        recent.setDisable(plans.files().isEmpty());
        recent.getItems().setAll(plans.files().stream().map(this::item).toList());
    }

    private MenuItem item(Path file) {
        var item = new MenuItem(file.getFileName() + "   " + file.getParent());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> commands.reopen().accept(file));
        return item;
    }
}
