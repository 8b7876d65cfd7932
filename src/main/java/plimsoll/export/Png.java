package plimsoll.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/// Pictures in the PNG format: eight bits each of red, green, blue and opacity.
///
/// Source: <https://www.w3.org/TR/png-3/>, sections 5.3 (chunks), 9.2 (filters), 11.2 (fields).
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] RGBA_8_BITS = {8, 6, 0, 0, 0};
    private static final int CHANNELS = 4;
    private static final byte UP = 2;
    private static final int SPEED = 6;

    private Png() {}

    /// The whole file.
    static byte[] encode(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var head = ByteBuffer.allocate(13).putInt(width).putInt(height).put(RGBA_8_BITS);
        var file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        chunk(file, "IHDR", head.array());
        chunk(file, "IDAT", packed(filtered(image, width, height)));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    /// Each row as its difference from the one above, which in a drawing is mostly nothing.
    private static byte[] filtered(Image image, int width, int height) {
        var pixels = new int[width];
        var above = new byte[width * CHANNELS];
        var row = new byte[width * CHANNELS];
        var all = ByteBuffer.allocate(height * (1 + width * CHANNELS));
        for (int y = 0; y < height; y++) {
            image.getPixelReader()
                    .getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            unpack(pixels, row);
            all.put(UP);
            for (int i = 0; i < row.length; i++) {
                all.put((byte) (row[i] - above[i]));
            }
            System.arraycopy(row, 0, above, 0, row.length);
        }
        return all.array();
    }

    private static void unpack(int[] argb, byte[] rgba) {
        for (int i = 0; i < argb.length; i++) {
            rgba[CHANNELS * i] = (byte) (argb[i] >> 16);
            rgba[CHANNELS * i + 1] = (byte) (argb[i] >> 8);
            rgba[CHANNELS * i + 2] = (byte) argb[i];
            rgba[CHANNELS * i + 3] = (byte) (argb[i] >> 24);
        }
    }

    private static byte[] packed(byte[] bytes) {
        try (var deflater = new Deflater(SPEED)) {
            deflater.setInput(bytes);
            deflater.finish();
            var packed = new ByteArrayOutputStream(bytes.length / 8);
            var buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        }
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data) {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        file.writeBytes(name);
        file.writeBytes(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
