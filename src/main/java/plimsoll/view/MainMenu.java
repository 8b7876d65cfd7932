package plimsoll.view;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import plimsoll.plan.RecentPlans;
import plimsoll.viewmodel.History;
import plimsoll.viewmodel.Models;
import plimsoll.words.Words;

/// The menu behind the button in the header: plans, steps back and forth, and the program.
final class MainMenu extends MenuButton {
    private final Deeds deeds;
    private final Consumer<Path> reopen;
    private final Menu recent = new Menu(Words.of("menu.recent"));

    MainMenu(Models models, Commands commands) {
        super("", new FontIcon(Feather.MENU));
        this.deeds = new Deeds(models, commands);
        this.reopen = commands.files().reopen();
        setId("menu");
        getStyleClass().addAll("icon-button", "main-menu");
        setAccessibleText(Words.of("menu.name"));
        setTooltip(new Tooltip(Words.of("menu.name")));
        recent.setId("menu-recent");
        files();
        steps(models.plan().history());
        program();
        Rows.follow(this, models.files().recentProperty(), this::offer);
    }

    private void files() {
        add(Deed.CREATE, Deed.OPEN);
        getItems().add(recent);
        add(Deed.SAVE, Deed.SAVE_AS);
        getItems().add(new SeparatorMenuItem());
    }

    private void steps(History history) {
        var undo = add(Deed.UNDO);
        var redo = add(Deed.REDO);
        getItems().add(new SeparatorMenuItem());
        Rows.follow(this, history.undoableProperty(), name -> show(undo, Deed.UNDO, name));
        Rows.follow(this, history.redoableProperty(), name -> show(redo, Deed.REDO, name));
    }

    private void program() {
        add(Deed.PRESENT, Deed.PLAY);
        getItems().add(new SeparatorMenuItem());
        add(Deed.PALETTE, Deed.SETTINGS, Deed.GLOSSARY, Deed.SHORTCUTS, Deed.ABOUT, Deed.QUIT);
    }

    private void add(Deed... some) {
        Arrays.stream(some).forEach(this::add);
    }

    /// The keys are shown here and heard elsewhere, see [Shortcut].
    private MenuItem add(Deed deed) {
        var item = new MenuItem(deed.words());
        item.setId("menu-" + deed.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        item.setMnemonicParsing(false);
        deed.keys().stream().findFirst().ifPresent(item::setAccelerator);
        item.setOnAction(_ -> deeds.of(deed).run());
        getItems().add(item);
        return item;
    }

    private static void show(MenuItem item, Deed deed, Optional<String> name) {
        item.setDisable(name.isEmpty());
        item.setText(name.map(step -> deed.words() + ": " + step).orElse(deed.words()));
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
        item.setOnAction(_ -> reopen.accept(file));
        return item;
    }
}
