import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// Makes what is handed to people of what `mvn package` left in `target/plimsoll`:
/// `java jpackage/Dist.java VERSION TIME`. Run it in the project's folder, by `mvn -Pdist verify`.
final class Dist {
    private static final Path LIB = Path.of("target/plimsoll/lib");
    private static final Path DIST = Path.of("target/dist");
    private static final Path LICENCES = Path.of("assets/licences/THIRD-PARTY.txt");

    private Dist() {}

    public static void main(String[] args) throws InterruptedException {
        try {
            make(new Release(args[0], Instant.parse(args[1])));
        } catch (IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void make(Release release) throws IOException, InterruptedException {
        check(DIST.resolve("THIRD-PARTY.txt"));
        boolean onLinux = !Program.onWindows() && !Program.onMac();
        if (onLinux) {
            Deb.check();
        }
        Path runtime = DIST.resolve("runtime");
        RuntimeImage.write(LIB, runtime);
        if (!onLinux) {
            System.out.println("Packed: " + Installer.write(LIB, runtime, DIST, release));
            return;
        }
        Path image = DIST.resolve("plimsoll");
        LinuxImage.write(LIB, runtime, image, release);
        System.out.println("Packed: " + Deb.write(image, DIST, release));
    }

    /// The program shows the licences of its libraries; they must be those of this build.
    private static void check(Path gathered) throws IOException {
        if (!Files.readString(gathered).equals(Files.readString(LICENCES))) {
            throw new IOException(
                    "The libraries have changed; look at %s and copy it to %s."
                            .formatted(gathered, LICENCES));
        }
    }
}
