package plimsoll.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The lines of a text of any length, none of them kept longer than it may be.
final class Lines {
    private final Reader in;
    private final int longest;
    private final StringBuilder line = new StringBuilder();

    /// @param longest characters that are kept of a line, and one more that tells it is too long
    Lines(Reader in, int longest) {
        this.in = new BufferedReader(in, 1 << 16);
        this.longest = longest;
    }

    /// The next lines: at least one, and as many up to `most` as can be read without waiting.
    /// None at the end.
    List<String> next(int most) throws IOException {
        List<String> lines = new ArrayList<>();
        Optional<String> line = next();
        while (line.isPresent()) {
            lines.add(line.get());
            line = lines.size() < most && in.ready() ? next() : Optional.empty();
        }
        return lines;
    }

    private Optional<String> next() throws IOException {
        line.setLength(0);
        int c = in.read();
        if (c < 0) {
            return Optional.empty();
        }
        while (c >= 0 && c != '\n') {
            if (line.length() <= longest) {
                line.append((char) c);
            }
            c = in.read();
        }
        return Optional.of(line.toString());
    }
}
