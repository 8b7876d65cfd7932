package plimsoll.plan;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import plimsoll.core.Bytes;
import plimsoll.core.MemoryUnit;
import plimsoll.words.Words;

/// What a person set once and for all.
///
/// @param unit what memory is told in
/// @param theme what the window is coloured as, `light` or `dark`; none follows the system
/// @param highContrast whether edges and words are to stand out; none follows the system
/// @param reserve what new plans keep for the desktop
/// @param tokensAMinute how fast a chat grows, `1 <= tokensAMinute <= 100 000`
/// @param language the ISO 639 code of what is spoken; none follows the system
/// @param introduced whether the hints of the first start were shown; a reset brings them back
public record Settings(
        MemoryUnit unit,
        Optional<String> theme,
        Optional<Boolean> highContrast,
        Bytes reserve,
        int tokensAMinute,
        Optional<String> language,
        boolean introduced) {
    /// The most that can be reserved: 64 GiB.
    public static final Bytes MOST_RESERVE = Bytes.ofGiB(64);

    private static final int MOST_MIB = 1 << 16;

    public static final int MOST_TOKENS_A_MINUTE = 100_000;

    /// As it is the first time.
    public static final Settings USUAL =
            new Settings(
                    MemoryUnit.GIB,
                    Optional.empty(),
                    Optional.empty(),
                    Starter.DESKTOP,
                    480,
                    Optional.empty(),
                    false);

    private static final System.Logger LOG = System.getLogger(Settings.class.getName());
    private static final String FILE = "settings.json";
    private static final int VERSION = 1;
    private static final List<String> FIELDS =
            List.of(
                    "unit",
                    "theme",
                    "highContrast",
                    "reserveMiB",
                    "tokensAMinute",
                    "language",
                    "introduced");
    private static final List<String> THEMES = List.of("light", "dark");
    private static final List<String> CONTRASTS = List.of("on", "off");
    private static final List<String> UNITS =
            Arrays.stream(MemoryUnit.values()).map(MemoryUnit::label).toList();

    /// The settings in `folder`; each that can't be understood is the usual one.
    ///
    /// @param folder the user's config folder; it may not exist
    public static Settings read(Path folder) {
        try {
            return kept(folder);
        } catch (IOException | PlanException e) {
            LOG.log(System.Logger.Level.WARNING, "The settings are the usual ones.", e);
            return USUAL;
        }
    }

    /// The same.
    ///
    /// @param broken told, in a sentence, where all are the usual ones; their file is put aside
    public static Settings read(Path folder, Consumer<String> broken) {
        try {
            return kept(folder);
        } catch (IOException | PlanException e) {
            LOG.log(System.Logger.Level.WARNING, "The settings are the usual ones.", e);
            broken.accept(Words.of("wrong.settings") + Aside.put(folder.resolve(FILE)));
            return USUAL;
        }
    }

    private static Settings kept(Path folder) throws IOException, PlanException {
        Path file = folder.resolve(FILE);
        return Files.exists(file) ? of(new Fields(JsonText.object(SmallFile.read(file)))) : USUAL;
    }

    private static Settings of(Fields fields) {
        return new Settings(
                or(MemoryUnit.GIB, () -> fields.choice("unit", UNITS, Settings::unit)),
                optional(() -> fields.choice("theme", THEMES, Settings::theme)),
                optional(() -> fields.choice("highContrast", CONTRASTS, Settings::contrast)),
                or(USUAL.reserve, () -> fields.mebibytes("reserveMiB", 0, MOST_MIB)),
                or(
                        USUAL.tokensAMinute,
                        () -> fields.whole("tokensAMinute", 1, MOST_TOKENS_A_MINUTE)),
                optional(() -> fields.text("language")),
                or(false, () -> Optional.of(fields.flag("introduced", false))));
    }

    /// A field that may be wrong.
    private interface Field<T> {
        Optional<T> value() throws PlanException;
    }

    private static <T> T or(T usual, Field<T> field) {
        return optional(field).orElse(usual);
    }

    private static <T> Optional<T> optional(Field<T> field) {
        try {
            return field.value();
        } catch (PlanException e) {
            LOG.log(System.Logger.Level.WARNING, "A setting is the usual one.", e);
            return Optional.empty();
        }
    }

    private static Optional<MemoryUnit> unit(String label) {
        return Arrays.stream(MemoryUnit.values()).filter(u -> u.label().equals(label)).findFirst();
    }

    private static Optional<String> theme(String name) {
        return Optional.of(name).filter(THEMES::contains);
    }

    private static Optional<Boolean> contrast(String name) {
        return Optional.of(name).filter(CONTRASTS::contains).map("on"::equals);
    }

    /// Keeps them, for all running instances.
    ///
    /// @param folder the user's config folder; it may not exist
    public static Together<Settings> together(Path folder) {
        return new Together<>(
                folder, "settings", read(folder), (before, now) -> now.keep(folder, before));
    }

    /// Keeps what is different from `before`; what else the file holds stays, be it of another
    /// instance or of a newer Plimsoll. The file is replaced whole or not at all.
    ///
    /// @throws IOException if the folder can't be made or written to
    void keep(Path folder, Settings before) throws IOException {
        JsonObject kept = written(folder).orElseGet(this::json);
        JsonObject own = json();
        JsonObject earlier = before.json();
        for (String name : FIELDS) {
            Optional<JsonElement> value = Optional.ofNullable(own.get(name));
            if (!value.equals(Optional.ofNullable(earlier.get(name)))) {
                kept.remove(name);
                value.ifPresent(changed -> kept.add(name, changed));
            }
        }
        SmallFile.write(folder.resolve(FILE), kept + "\n");
    }

    private static Optional<JsonObject> written(Path folder) {
        try {
            return Optional.of(JsonText.object(SmallFile.read(folder.resolve(FILE))));
        } catch (IOException | PlanException _) {
            return Optional.empty();
        }
    }

    private JsonObject json() {
        var json = new JsonObject();
        json.addProperty("version", VERSION);
        json.addProperty("unit", unit.label());
        theme.ifPresent(name -> json.addProperty("theme", name));
        highContrast.ifPresent(on -> json.addProperty("highContrast", on ? "on" : "off"));
        json.addProperty("reserveMiB", Fields.mebibytes(reserve));
        json.addProperty("tokensAMinute", tokensAMinute);
        json.addProperty("introduced", introduced);
        language.ifPresent(code -> json.addProperty("language", code));
        return json;
    }

    public Settings withUnit(MemoryUnit other) {
        return new Settings(
                other, theme, highContrast, reserve, tokensAMinute, language, introduced);
    }

    public Settings withTheme(Optional<String> other) {
        return new Settings(
                unit, other, highContrast, reserve, tokensAMinute, language, introduced);
    }

    public Settings withHighContrast(Optional<Boolean> other) {
        return new Settings(unit, theme, other, reserve, tokensAMinute, language, introduced);
    }

    public Settings withReserve(Bytes other) {
        return new Settings(unit, theme, highContrast, other, tokensAMinute, language, introduced);
    }

    public Settings withTokensAMinute(int tokens) {
        return new Settings(unit, theme, highContrast, reserve, tokens, language, introduced);
    }

    public Settings withLanguage(Optional<String> code) {
        return new Settings(unit, theme, highContrast, reserve, tokensAMinute, code, introduced);
    }

    public Settings withIntroduced() {
        return new Settings(unit, theme, highContrast, reserve, tokensAMinute, language, true);
    }
}
