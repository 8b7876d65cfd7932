package plimsoll.view;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import plimsoll.export.Overwrite;
import plimsoll.export.PngExport;

/// Draws the program's icon in every size that a desktop asks for, from `assets/icons/app.svg`:
/// `Icons FOLDER`. PNG files for Linux, one ICO for Windows, one ICNS for macOS.
public final class Icons {
    private static final Path DRAWING = Path.of("assets/icons/app.svg");
    private static final double DRAWN_SIZE = 512;
    private static final List<Integer> SIZES =
            List.of(16, 22, 24, 32, 48, 64, 96, 128, 256, 512, 1024);

    /// All that the drawing may hold.
    private static final Pattern PATH = Pattern.compile("<path fill=\"(#\\w{6})\" d=\"([^\"]+)\"");

    /// Source: <https://en.wikipedia.org/wiki/Apple_Icon_Image_format>, types that hold PNG files.
    private static final Map<String, Integer> ICNS =
            Map.of("ic11", 32, "ic12", 64, "ic07", 128, "ic08", 256, "ic09", 512, "ic10", 1024);

    private static final List<Integer> ICO = List.of(16, 24, 32, 48, 64, 256);

    private Icons() {}

    public static void main(String[] args) throws Exception {
        var folder = Files.createDirectories(Path.of(args[0]));
        Headless.start();
        Map<Integer, byte[]> pictures = new LinkedHashMap<>();
        for (int size : SIZES) {
            pictures.put(size, picture(folder, size));
        }
        Headless.stop();
        Files.write(folder.resolve("plimsoll.ico"), ico(pictures));
        Files.write(folder.resolve("plimsoll.icns"), icns(pictures));
    }

    private static byte[] picture(Path folder, int size) throws Exception {
        var file = folder.resolve("plimsoll-" + size + ".png");
        var drawing = Files.readString(DRAWING);
        var image = Headless.call(() -> scene(drawing, size).snapshot(null));
        PngExport.write(image, file, Overwrite.REPLACE);
        return Files.readAllBytes(file);
    }

    private static Scene scene(String drawing, int size) {
        var group = new Group();
        PATH.matcher(drawing)
                .results()
                .map(found -> path(found.group(1), found.group(2)))
                .forEach(group.getChildren()::add);
        group.getTransforms().add(new Scale(size / DRAWN_SIZE, size / DRAWN_SIZE));
        return new Scene(new Group(group), size, size, Color.TRANSPARENT);
    }

    private static SVGPath path(String colour, String outline) {
        var path = new SVGPath();
        path.setContent(outline);
        path.setFill(Color.web(colour));
        return path;
    }

    /// Source: <https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)>.
    private static byte[] ico(Map<Integer, byte[]> pictures) throws IOException {
        var head = ByteBuffer.allocate(6 + 16 * ICO.size()).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) ICO.size());
        int offset = head.capacity();
        var bodies = new ByteArrayOutputStream();
        for (int size : ICO) {
            byte[] picture = pictures.get(size);
            // A side of 256 is written as 0; one plane, 32 bits a pixel.
            head.put((byte) size).put((byte) size).putShort((short) 0);
            head.putShort((short) 1).putShort((short) 32).putInt(picture.length).putInt(offset);
            offset += picture.length;
            bodies.write(picture);
        }
        var file = new ByteArrayOutputStream();
        file.write(head.array());
        bodies.writeTo(file);
        return file.toByteArray();
    }

    private static byte[] icns(Map<Integer, byte[]> pictures) throws IOException {
        var bodies = new ByteArrayOutputStream();
        for (var type : ICNS.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            byte[] picture = pictures.get(type.getValue());
            bodies.write(chunk(type.getKey(), picture));
        }
        return chunk("icns", bodies.toByteArray());
    }

    private static byte[] chunk(String type, byte[] body) {
        return ByteBuffer.allocate(8 + body.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(8 + body.length)
                .put(body)
                .array();
    }
}
