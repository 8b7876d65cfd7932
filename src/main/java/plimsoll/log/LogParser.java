package plimsoll.log;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/// Reads logs: every line is asked what it states, and lines of no known kind are passed over.
///
/// New formats are added where their family is: a sample line, a template, and what it states
/// ([Form]). Memory and time are bounded by the size of the log, whatever is in it.
public final class LogParser {
    private final Reading reading = new Reading();
    private final Commands commands = new Commands(reading);
    private final OllamaList ollamaList = new OllamaList(reading);
    private long lines;

    private LogParser() {}

    /// What a pasted `text` states.
    public static LogFile read(String text) {
        try {
            return read(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What `file` states.
    ///
    /// @throws IOException if it cannot be read
    /// @throws CancellationException if `progress` does not want to go on
    public static LogFile read(Path file, Progress progress) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(bytes, progress);
        }
    }

    /// What `bytes` state, to their end.
    ///
    /// @throws IOException if they cannot be read
    /// @throws CancellationException if `progress` does not want to go on
    public static LogFile read(InputStream bytes, Progress progress) throws IOException {
        return read(Lines.decoded(new Counted(bytes, progress)));
    }

    private static LogFile read(Reader text) throws IOException {
        var parser = new LogParser();
        Lines.each(text, parser::line);
        return parser.reading.file(parser.lines);
    }

    private void line(String raw) {
        lines++;
        if (raw.isBlank()) {
            ollamaList.end();
            return;
        }
        Posted line = Posted.of(raw);
        reading.at(line);
        commands.next();
        if (OllamaForms.isOne(line.single())) {
            OllamaForms.read(line.single(), reading);
        } else if (!NamedValues.read(line.single(), reading)
                && !Family.STATEMENTS.read(line.single(), reading)) {
            readWhole(line.bare());
        }
        if (!commands.isOpen()) {
            reading.seen();
        }
        Family.ERRORS.read(line.single(), reading);
    }

    /// Lines that are known only by their whole shape.
    private void readWhole(String line) {
        if (!ollamaList.read(line) && !MemoryForms.readFitRow(line, reading)) {
            commands.read(line);
        }
    }

    /// Tells how many bytes were read.
    private static final class Counted extends FilterInputStream {
        private final Progress progress;
        private long count;

        Counted(InputStream bytes, Progress progress) {
            super(bytes);
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int read = super.read(to, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int more) {
            count += more;
            if (!progress.goOn(count)) {
                throw new CancellationException("stopped after %d bytes".formatted(count));
            }
        }
    }
}
