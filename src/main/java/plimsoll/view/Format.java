package plimsoll.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import plimsoll.words.Words;

/// What a chart can be shared as. Files end in the name of their format.
public enum Format {
    PNG,
    SVG,
    PDF,
    CSV,
    JSON,
    MD;

    /// `png`.
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it has a size and colours.
    public boolean isPicture() {
        return this == PNG || this == SVG || this == PDF;
    }

    /// The format that a file of that name has; nothing where it ends in none.
    public static Optional<Format> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(format -> name.endsWith("." + format.ending()))
                .findFirst();
    }

    /// The format of that name, in any case.
    public static Optional<Format> ofName(String name) {
        return Stream.of(values()).filter(f -> f.name().equalsIgnoreCase(name)).findFirst();
    }

    /// The endings of `formats`: `.png, .svg or .pdf`.
    public static String endings(List<Format> formats) {
        var endings = formats.stream().map(format -> "." + format.ending()).toList();
        int last = endings.size() - 1;
        return Words.of("list.or", String.join(", ", endings.subList(0, last)), endings.get(last));
    }

    /// `file`, with this format's ending where it has another one or none.
    public Path named(Path file) {
        return of(file).filter(this::equals).isPresent()
                ? file
                : file.resolveSibling(file.getFileName() + "." + ending());
    }
}
