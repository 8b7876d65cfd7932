package plimsoll.huggingface;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// JSON whose texts are as short as names are. A reader keeps each text whole, so a file that is
/// one long text would fill the memory.
final class ShortTexts extends FilterReader {
    private static final int LONGEST = 1 << 16;

    private int sinceQuote;

    ShortTexts(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        see(character);
        return character;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = 0; i < count; i++) {
            see(buffer[offset + i]);
        }
        return count;
    }

    private void see(int character) throws IOException {
        sinceQuote = character == '"' ? 0 : sinceQuote + 1;
        if (sinceQuote > LONGEST) {
            throw new IOException("a text that is no name");
        }
    }
}
