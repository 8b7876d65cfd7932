package plimsoll.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import plimsoll.core.MemoryUnit;
import plimsoll.plan.Settings;
import plimsoll.viewmodel.SettingsModel;
import plimsoll.viewmodel.Wording;
import plimsoll.words.Language;
import plimsoll.words.Words;

/// What is set once and for all.
public final class SettingsPane extends VBox {
    private static final int STEP_TOKENS = 60;

    private final SettingsModel model;

    /// @param close is run when all is set
    public SettingsPane(SettingsModel model, Runnable close) {
        this.model = model;
        Rows.sheet(this, "settings-pane");
        getChildren().add(Rows.label(Words.of("settings.title"), "sheet-title"));
        getChildren().addAll(languages(), units(), themes(), contrasts());
        getChildren().addAll(reserve(), pace());
        getChildren().addAll(offline(), buttons(close));
    }

    private HBox languages() {
        List<Optional<String>> codes =
                Stream.concat(
                                Stream.of(Optional.<String>empty()),
                                Language.all().stream().map(Language::code).map(Optional::of))
                        .toList();
        var box = Rows.choice("settings-language", codes, SettingsPane::language);
        Rows.follow(this, model.chosenProperty().map(Settings::language), box::setValue);
        box.setOnAction(_ -> model.change(s -> s.withLanguage(box.getValue())));
        return Rows.labelled(Words.of("settings.language"), box);
    }

    private static String language(Optional<String> code) {
        return code.flatMap(Language::ofCode)
                .map(Language::name)
                .orElse(Words.of("settings.language.system"));
    }

    /// The id of the button that chooses `unit`.
    public static String id(MemoryUnit unit) {
        return "unit-" + unit.label().toLowerCase(Locale.ROOT);
    }

    private HBox units() {
        return choice(
                Words.of("settings.unit"),
                List.of(
                        option(id(MemoryUnit.GIB), "GiB", MemoryUnit.GIB),
                        option(id(MemoryUnit.GB), "GB", MemoryUnit.GB)),
                Settings::unit,
                Settings::withUnit);
    }

    private HBox themes() {
        return choice(
                Words.of("export.theme"),
                List.of(
                        option(
                                "theme-light",
                                Words.of("settings.theme.light"),
                                Optional.of("light")),
                        option("theme-dark", Words.of("settings.theme.dark"), Optional.of("dark")),
                        option(
                                "theme-system",
                                Words.of("settings.theme.system"),
                                Optional.empty())),
                Settings::theme,
                Settings::withTheme);
    }

    private HBox contrasts() {
        return choice(
                Words.of("settings.contrast"),
                List.of(
                        option("contrast-on", Words.of("settings.contrast.on"), Optional.of(true)),
                        option(
                                "contrast-off",
                                Words.of("settings.contrast.off"),
                                Optional.of(false)),
                        option(
                                "contrast-system",
                                Words.of("settings.theme.system"),
                                Optional.empty())),
                Settings::highContrast,
                Settings::withHighContrast);
    }

    private HBox reserve() {
        var unit = Wording.unit();
        var reserve = NumberStepper.ofReserve("settings-reserve", unit);
        reserve.follow(
                model.chosenProperty().map(s -> unit.parts(s.reserve())),
                number -> model.change(s -> s.withReserve(unit.ofParts(number))));
        return Rows.labelled(Words.of("settings.reserve", unit.part()), reserve);
    }

    private HBox pace() {
        var tokens =
                new NumberStepper("settings-pace", 1, Settings.MOST_TOKENS_A_MINUTE, STEP_TOKENS);
        tokens.follow(
                model.chosenProperty().map(Settings::tokensAMinute),
                number -> model.change(s -> s.withTokensAMinute(number)));
        return Rows.labelled(Words.of("settings.pace"), tokens);
    }

    private static Node offline() {
        var words = Rows.paragraph("caption");
        words.setText(Words.of("settings.offline"));
        return words;
    }

    private HBox buttons(Runnable close) {
        var reset =
                button(
                        "settings-reset",
                        Words.of("settings.reset"),
                        () -> model.change(_ -> Settings.USUAL));
        var done = button("settings-done", Words.of("settings.done"), close);
        done.getStyleClass().add("primary");
        done.setDefaultButton(true);
        done.setCancelButton(true);
        var row = new HBox(reset, done);
        row.getStyleClass().add("buttons");
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private static Button button(String id, String text, Runnable action) {
        var button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("action");
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// One of several values, and the button that chooses it.
    private record Option<T>(ToggleButton button, T value) {}

    private static <T> Option<T> option(String id, String text, T value) {
        var button = new ToggleButton(text);
        button.setId(id);
        return new Option<>(button, value);
    }

    private <T> HBox choice(
            String name,
            List<Option<T>> options,
            Function<Settings, T> value,
            BiFunction<Settings, T, Settings> with) {
        var row = new HBox();
        row.getStyleClass().add("segments");
        for (Option<T> option : options) {
            option.button().setAccessibleText(name + ": " + option.button().getText());
            option.button().setOnAction(_ -> model.change(s -> with.apply(s, option.value())));
            row.getChildren().add(option.button());
        }
        Rows.follow(this, model.chosenProperty(), now -> press(options, value.apply(now)));
        return Rows.row(Rows.label(name, "row-name"), row);
    }

    private static <T> void press(List<Option<T>> options, T value) {
        options.forEach(option -> option.button().setSelected(option.value().equals(value)));
    }
}
