package plimsoll.plan;

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
/// @param reserve what new plans keep for the desktop, whole MiB
/// @param tokensAMinute how fast a chat grows, `1 <= tokensAMinute <= 100 000`
/// @param language the ISO 639 code of what is spoken; none follows the system
/// @param introduced whether the hints of the first start were shown; a reset brings them back
public record Settings(
        MemoryUnit unit,
        Optional<String> theme,
        Bytes reserve,
        int tokensAMinute,
        Optional<String> language,
        boolean introduced) {
    /// The most that can be reserved: 64 GiB.
    public static final int MOST_MIB = 1 << 16;

    public static final int MOST_TOKENS_A_MINUTE = 100_000;

    /// As it is the first time.
    public static final Settings USUAL =
            new Settings(
                    MemoryUnit.GIB,
                    Optional.empty(),
                    Starter.DESKTOP,
                    480,
                    Optional.empty(),
                    false);

    private static final System.Logger LOG = System.getLogger(Settings.class.getName());
    private static final String FILE = "settings.json";
    private static final int VERSION = 1;
    private static final List<String> THEMES = List.of("light", "dark");
    private static final List<String> UNITS =
            Arrays.stream(MemoryUnit.values()).map(MemoryUnit::label).toList();

    /// The settings in `folder`; each that can't be understood is the usual one.
    ///
    /// @param folder the user's config folder; it may not exist
    /// @param broken told, in a sentence, where all are the usual ones; their file is put aside
    public static Settings read(Path folder, Consumer<String> broken) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return USUAL;
        }
        try {
            return of(new Fields(JsonText.object(SmallFile.read(file))));
        } catch (IOException | PlanException e) {
            LOG.log(System.Logger.Level.WARNING, "The settings are the usual ones.", e);
            broken.accept(Words.of("wrong.settings") + Aside.put(file));
            return USUAL;
        }
    }

    private static Settings of(Fields fields) {
        return new Settings(
                or(MemoryUnit.GIB, () -> fields.choice("unit", UNITS, Settings::unit)),
                optional(() -> fields.choice("theme", THEMES, Settings::theme)),
                or(USUAL.reserve, () -> fields.whole("reserveMiB", 0, MOST_MIB).map(Bytes::ofMiB)),
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

    /// Keeps them; the file is replaced whole or not at all.
    ///
    /// @throws IOException if the folder can't be made or written to
    public void keep(Path folder) throws IOException {
        var json = new JsonObject();
        json.addProperty("version", VERSION);
        json.addProperty("unit", unit.label());
        theme.ifPresent(name -> json.addProperty("theme", name));
        json.addProperty("reserveMiB", reserve.count() >> 20);
        json.addProperty("tokensAMinute", tokensAMinute);
        json.addProperty("introduced", introduced);
        language.ifPresent(code -> json.addProperty("language", code));
        SmallFile.write(folder.resolve(FILE), json + "\n");
    }

    public Settings withUnit(MemoryUnit other) {
        return new Settings(other, theme, reserve, tokensAMinute, language, introduced);
    }

    public Settings withTheme(Optional<String> other) {
        return new Settings(unit, other, reserve, tokensAMinute, language, introduced);
    }

    public Settings withReserve(Bytes other) {
        return new Settings(unit, theme, other, tokensAMinute, language, introduced);
    }

    public Settings withTokensAMinute(int tokens) {
        return new Settings(unit, theme, reserve, tokens, language, introduced);
    }

    public Settings withLanguage(Optional<String> code) {
        return new Settings(unit, theme, reserve, tokensAMinute, code, introduced);
    }

    public Settings withIntroduced() {
        return new Settings(unit, theme, reserve, tokensAMinute, language, true);
    }
}
