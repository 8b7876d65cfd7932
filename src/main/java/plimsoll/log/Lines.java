package plimsoll.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Splits text into lines of a bounded length, whatever ends them.
final class Lines {
    /// Longer than any line that states something; what follows on the line is passed over.
    private static final int LONGEST = 16 * 1024;

    private static final int CHUNK = 64 * 1024;

    private final Consumer<String> use;
    private final StringBuilder line = new StringBuilder();
    private boolean afterReturn;

    private Lines(Consumer<String> use) {
        this.use = use;
    }

    /// Hands every line of `text` to `use`; the last needs no end.
    static void each(Reader text, Consumer<String> use) throws IOException {
        var lines = new Lines(use);
        var chunk = new char[CHUNK];
        for (int count = text.read(chunk); count >= 0; count = text.read(chunk)) {
            lines.take(chunk, count);
        }
        if (!lines.line.isEmpty()) {
            lines.end();
        }
    }

    private void take(char[] chunk, int count) {
        int from = 0;
        for (int i = 0; i < count; i++) {
            char c = chunk[i];
            if (c != '\n' && c != '\r') {
                afterReturn = false;
                continue;
            }
            add(chunk, from, i);
            from = i + 1;
            // A return and a line feed end one line.
            if (c == '\r' || !afterReturn) {
                end();
            }
            afterReturn = c == '\r';
        }
        add(chunk, from, count);
    }

    private void add(char[] chunk, int from, int to) {
        line.append(chunk, from, Math.min(to - from, LONGEST - line.length()));
    }

    private void end() {
        use.accept(line.toString());
        line.setLength(0);
    }

    /// A reader of `bytes`, in UTF-8 or, as PowerShell writes files, in UTF-16 with its mark.
    static Reader decoded(InputStream bytes) throws IOException {
        var ahead = new PushbackInputStream(bytes, 2);
        byte[] mark = ahead.readNBytes(2);
        ahead.unread(mark);
        return new InputStreamReader(ahead, charset(mark));
    }

    private static Charset charset(byte[] mark) {
        boolean wide =
                mark.length == 2
                        && ((mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE)
                                || (mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF));
        return wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
