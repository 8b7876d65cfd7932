package plimsoll.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import plimsoll.support.Shade;

/// The colours of a look by their names, read from the stylesheet.
///
/// @param look whose they are
/// @param values such as `kv-cache` and what it is
record Colours(Look look, Map<String, Color> values) {
    static final List<Look> LOOKS =
            List.of(
                    new Look(Theme.LIGHT, false),
                    new Look(Theme.DARK, false),
                    new Look(Theme.LIGHT, true),
                    new Look(Theme.DARK, true));

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern NAMED = Pattern.compile("-([a-z-]+):\\s*(#[0-9a-f]{6,8});");

    /// As the toolkit would choose: rules of more classes win over those of fewer.
    static Colours of(Look look) {
        var values = new HashMap<>(rule(".root"));
        if (look.theme() == Theme.DARK) {
            values.putAll(rule(".root.dark"));
        }
        if (look.highContrast()) {
            values.putAll(rule(".root.contrast"));
        }
        if (look.theme() == Theme.DARK && look.highContrast()) {
            values.putAll(rule(".root.dark.contrast"));
        }
        return new Colours(look, Map.copyOf(values));
    }

    private static Map<String, Color> rule(String selector) {
        var rules = RULE.matcher(COMMENT.matcher(stylesheet()).replaceAll(""));
        while (rules.find()) {
            if (rules.group(1).strip().equals(selector)) {
                return named(rules.group(2));
            }
        }
        throw new NoSuchElementException("no rule for " + selector);
    }

    private static Map<String, Color> named(String body) {
        var values = new HashMap<String, Color>();
        var found = NAMED.matcher(body);
        while (found.find()) {
            values.put(found.group(1), Color.web(found.group(2)));
        }
        return values;
    }

    private static String stylesheet() {
        try (var bytes = URI.create(Assets.style("palette")).toURL().openStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Color color(String name) {
        return Optional.ofNullable(values.get(name)).orElseThrow();
    }

    Shade shade(String name) {
        return Shade.of(color(name));
    }

    double contrast(String one, String two) {
        return shade(one).contrast(shade(two));
    }

    double distance(String one, String two, Shade.Eyes eyes) {
        return shade(one).seenBy(eyes).distance(shade(two).seenBy(eyes));
    }
}
