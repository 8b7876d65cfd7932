import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Locale;

/// Which release is packaged, and from when every file in it is said to be.
///
/// @param version as in `pom.xml`
record Release(String version, Instant time) {

    /// `1.2.3`, whatever is said behind it.
    String number() {
        return version.replaceFirst("-.*", "");
    }

    /// The version of a Debian package: `1.2.3~snapshot` comes before `1.2.3`.
    String debian() {
        return version.toLowerCase(Locale.ROOT).replace('-', '~');
    }

    FileTime fileTime() {
        return FileTime.from(time);
    }

    String seconds() {
        return Long.toString(time.getEpochSecond());
    }

    /// `text` with this release in the places that are left open.
    String filled(String text) {
        return text.replace("@VERSION@", debian())
                .replace("@NUMBER@", number())
                .replace("@DATE@", time.toString().substring(0, 10));
    }
}
