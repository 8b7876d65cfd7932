import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/// The screen of an X server of our own, looked at from outside: what is on it is what a user would
/// see, whatever a program believes that it has drawn.
///
/// The server keeps its picture in a file. Source: `XWDFile.h` of the X Window System, version 7: a
/// head of 25 words with its own length first and the number of colours as the twentieth, twelve
/// bytes a colour, and the pixels, four bytes each.
///
/// @param server to be ended afterwards
/// @param folder with the file
/// @param number the display's
record Screen(Process server, Path folder, String number) implements AutoCloseable {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    private static final int STEP = 25;
    private static final int HEAD = 100;
    private static final int COLOURS_AT = 19 * 4;
    private static final int COLOUR = 12;

    static Screen open() throws IOException {
        Path folder = Files.createTempDirectory("screen");
        String size = WIDTH + "x" + HEIGHT + "x24";
        Process server =
                new ProcessBuilder(
                                "Xvfb", "-displayfd", "1", "-screen", "0", size, "-fbdir",
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return new Screen(server, folder, ":" + server.inputReader().readLine());
    }

    Map<String, String> environment(Path home) {
        return Map.of("DISPLAY", number, "XDG_CONFIG_HOME", home.toString());
    }

    /// Points all over the screen.
    int[] look() throws IOException {
        Path file = folder.resolve("Xvfb_screen0");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MappedByteBuffer map = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            int start = map.getInt(0) + COLOUR * map.getInt(COLOURS_AT);
            IntBuffer pixels = map.position(Math.max(HEAD, start)).slice().asIntBuffer();
            int[] points = new int[(WIDTH / STEP) * (HEIGHT / STEP)];
            for (int i = 0; i < points.length; i++) {
                int x = i % (WIDTH / STEP) * STEP;
                int y = i / (WIDTH / STEP) * STEP;
                points[i] = pixels.get(y * WIDTH + x);
            }
            return points;
        }
    }

    /// Which share of the points is alike.
    static double likeness(int[] one, int[] other) {
        int alike = 0;
        for (int i = 0; i < one.length; i++) {
            alike += one[i] == other[i] ? 1 : 0;
        }
        return (double) alike / one.length;
    }

    @Override
    public void close() throws IOException {
        server.destroy();
        Disk.delete(folder);
    }
}
