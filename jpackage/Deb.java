import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A package for Debian, Ubuntu and their like.
///
/// It has no scripts of its own: what must happen once a menu entry, an icon or a file type comes
/// or goes is triggered by the packages that keep those. So it installs where there is no desktop,
/// and nothing stays behind.
final class Deb {
    private static final Path INPUTS = Path.of("jpackage/linux");
    private static final String ID = "io.github.plimsoll.plimsoll";
    private static final List<Integer> ICONS = List.of(16, 22, 24, 32, 48, 64, 96, 128, 256, 512);

    private Deb() {}

    /// Says so at once if packing will not be possible.
    static void check() throws IOException {
        if (!Program.has("dpkg-deb")) {
            throw new IOException("dpkg-deb is needed to make a .deb; install the package dpkg.");
        }
    }

    /// Packs `image`.
    ///
    /// @param dist where icons and licences are, and where the package goes
    static Path write(Path image, Path dist, Release release)
            throws IOException, InterruptedException {
        Path root = Disk.empty(dist.resolve("deb"));
        Disk.copy(image, root.resolve("usr/lib/plimsoll"));
        Path command = root.resolve("usr/bin/plimsoll");
        Files.createDirectories(command.getParent());
        Files.createSymbolicLink(command, Path.of("../lib/plimsoll/bin/plimsoll"));
        Path share = root.resolve("usr/share");
        fill("plimsoll.desktop", share.resolve("applications/" + ID + ".desktop"), release);
        fill("plimsoll.metainfo.xml", share.resolve("metainfo/" + ID + ".metainfo.xml"), release);
        fill("plimsoll.mime.xml", share.resolve("mime/packages/plimsoll.xml"), release);
        icons(dist.resolve("icons"), share.resolve("icons/hicolor"));
        documents(dist, share.resolve("doc/plimsoll"));
        control(root, release);
        Disk.settle(root, release.fileTime());
        return pack(root, dist, release);
    }

    private static void fill(String template, Path file, Release release) throws IOException {
        Disk.write(file, release.filled(Files.readString(INPUTS.resolve(template))));
    }

    private static void icons(Path drawn, Path theme) throws IOException {
        Path drawing = Path.of("assets/icons/app.svg");
        Disk.copy(drawing, theme.resolve("scalable/apps/plimsoll.svg"));
        for (int size : ICONS) {
            Path icon = theme.resolve(size + "x" + size + "/apps/plimsoll.png");
            Disk.copy(drawn.resolve("plimsoll-" + size + ".png"), icon);
        }
    }

    private static void documents(Path dist, Path folder) throws IOException {
        Disk.copy(INPUTS.resolve("copyright"), folder.resolve("copyright"));
        Disk.copy(dist.resolve("THIRD-PARTY.txt"), folder.resolve("THIRD-PARTY.txt"));
        Disk.copy(dist.resolve("plimsoll-bom.json"), folder.resolve("plimsoll-bom.json"));
        Disk.copy(Path.of("CHANGELOG.md"), folder.resolve("CHANGELOG.md"));
    }

    private static void control(Path root, Release release) throws IOException {
        var sums = new StringBuilder();
        for (Path file : Disk.files(root)) {
            sums.append(md5(file)).append("  ").append(root.relativize(file)).append('\n');
        }
        long kib = Math.ceilDiv(Disk.size(root), 1024);
        String control =
                release.filled(Files.readString(INPUTS.resolve("control")))
                        .replace("@ARCHITECTURE@", architecture())
                        .replace("@SIZE@", Long.toString(kib));
        Disk.write(root.resolve("DEBIAN/control"), control);
        Disk.write(root.resolve("DEBIAN/md5sums"), sums.toString());
    }

    private static String md5(Path file) throws IOException {
        try {
            byte[] sum = MessageDigest.getInstance("MD5").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }

    private static Path pack(Path root, Path dist, Release release)
            throws IOException, InterruptedException {
        for (Path old : packages(dist)) {
            Files.delete(old);
        }
        String name = "plimsoll_" + release.debian() + "_" + architecture() + ".deb";
        Path file = dist.resolve(name);
        List<String> command = new ArrayList<>(List.of("dpkg-deb", "--root-owner-group"));
        command.addAll(List.of("-Zzstd", "-z12", "--build"));
        command.addAll(List.of(root.toString(), file.toString()));
        Program.run(command, Map.of("SOURCE_DATE_EPOCH", release.seconds()));
        return file;
    }

    private static List<Path> packages(Path dist) throws IOException {
        try (Stream<Path> files = Files.list(dist)) {
            return files.filter(file -> file.toString().endsWith(".deb")).toList();
        }
    }

    private static String architecture() {
        String machine = System.getProperty("os.arch");
        return machine.equals("aarch64") ? "arm64" : machine;
    }
}
