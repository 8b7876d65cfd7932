import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes the scripts that start Plimsoll into the folder that holds its `lib`, with the JDK that
/// runs this program as their default: `java jpackage/Launcher.java target/plimsoll`.
final class Launcher {
    private static final String SHELL =
            """
            #!/bin/sh
            # Starts Plimsoll. PLIMSOLL_JAVA names the java to use; else JAVA_HOME does, where it is
            # new enough; else it is the one that built Plimsoll.

            # Where this script really is, through all links to it.
            self=$0
            while [ -L "$self" ]; do
                link=$(readlink "$self")
                case $link in
                    /*) self=$link ;;
                    *) self=$(dirname "$self")/$link ;;
                esac
            done
            home=$(CDPATH= cd -- "$(dirname -- "$self")/.." && pwd -P)

            # The major version of the JDK in folder $1, or 0.
            major() {
                version=0
                if [ -r "$1/release" ]; then
                    version=$(sed -n 's/^JAVA_VERSION="\\([0-9]*\\).*/\\1/p' "$1/release")
                fi
                echo "${version:-0}"
            }

            java=${PLIMSOLL_JAVA-}
            if [ -z "$java" ] && [ -n "${JAVA_HOME-}" ] && [ "$(major "$JAVA_HOME")" -ge 25 ]; then
                java=$JAVA_HOME/bin/java
            fi
            if [ -z "$java" ]; then
                java='@JAVA@/bin/java'
            fi
            if ! command -v "$java" >/dev/null 2>&1; then
                echo "Plimsoll needs Java 25 or newer; set PLIMSOLL_JAVA to its java." >&2
                exit 3
            fi

            # A long batch is worth compiling well; all else is over sooner without.
            compiler=-XX:TieredStopAtLevel=1
            for argument in "$@"; do
                case $argument in
                    --batch*) compiler=-XX:+TieredCompilation ;;
                esac
            done

            # Classes that were linked beforehand serve the same java in the same place only; where
            # they don't, it starts without them and says nothing.
            cache=$home/lib/@CACHE@
            linked=-XX:AOTMode=auto
            if [ "$java" = '@JAVA@/bin/java' ] && [ "$home" = '@HOME@' ] && [ -r "$cache" ]; then
                linked=-XX:AOTCache=$cache
            fi

            exec "$java" @FLAGS@ "$linked" -Xlog:disable "$compiler" \\
                --module-path "$home/lib" --module plimsoll/plimsoll.Main "$@"
            """;

    private static final String WINDOWS =
            """
            @echo off
            rem Starts Plimsoll. PLIMSOLL_JAVA names the java to use; else it is the one that built
            rem Plimsoll.
            setlocal
            set "java=@JAVA@\\bin\\java.exe"
            if defined PLIMSOLL_JAVA set "java=%PLIMSOLL_JAVA%"
            if not exist "%java%" (
                echo Plimsoll needs Java 25 or newer; set PLIMSOLL_JAVA to its java.exe. 1>&2
                exit /b 3
            )
            "%java%" @FLAGS@ --module-path "%~dp0..\\lib" --module plimsoll/plimsoll.Main %*
            """;

    /// What every start needs.
    static final String FLAGS =
            "--enable-native-access=javafx.graphics -XX:+UseSerialGC -XX:-UsePerfData";

    private Launcher() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path home = Path.of(args[0]);
        write(home);
        Path lib = home.toRealPath().resolve("lib");
        if (StartCache.areWanted()) {
            cache(lib).ofCommands(lib.resolve(StartCache.NAME));
        }
    }

    private static StartCache cache(Path lib) {
        List<String> options = new ArrayList<>(List.of(FLAGS.split(" ")));
        options.addAll(List.of("--module-path", lib.toString()));
        options.addAll(List.of("--module", "plimsoll/plimsoll.Main"));
        return new StartCache(Path.of(Program.ofJdk("java")), options);
    }

    private static void write(Path home) throws IOException {
        Path folder = Files.createDirectories(home.resolve("bin"));
        String here = home.toRealPath().toString();
        Path shell = folder.resolve("plimsoll");
        Files.writeString(shell, filled(SHELL).replace("@HOME@", here));
        Files.writeString(folder.resolve("plimsoll.bat"), filled(WINDOWS).replace("\n", "\r\n"));
        if (!shell.toFile().setExecutable(true, false)) {
            System.err.println(shell + " could not be made executable.");
        }
    }

    private static String filled(String script) {
        return script.replace("@JAVA@", System.getProperty("java.home"))
                .replace("@FLAGS@", FLAGS)
                .replace("@CACHE@", StartCache.NAME);
    }
}
