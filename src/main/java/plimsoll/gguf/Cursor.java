package plimsoll.gguf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import plimsoll.words.Words;

/// Numbers and texts of a file's header, one after the other, all little-endian. It reads piece by
/// piece, never beyond the end of the file, and never more than a header can be.
final class Cursor {
    /// Far more than the largest header there is, which has 30 MiB; it bounds the time that a
    /// made-up file can cost.
    static final long LONGEST_HEADER = 1L << 28;

    private static final int PIECE = 1 << 18;

    private final FileChannel channel;
    private final long size;
    private final ByteBuffer piece = ByteBuffer.allocate(PIECE).order(ByteOrder.LITTLE_ENDIAN);
    private long end;

    Cursor(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
        piece.limit(0);
    }

    /// The byte that is read next.
    long offset() {
        return end - piece.remaining();
    }

    /// Bytes of the whole file.
    long size() {
        return size;
    }

    byte int8() throws GgufException {
        return need(1).get();
    }

    short int16() throws GgufException {
        return need(Short.BYTES).getShort();
    }

    int int32() throws GgufException {
        return need(Integer.BYTES).getInt();
    }

    long int64() throws GgufException {
        return need(Long.BYTES).getLong();
    }

    /// A number of things that take at least `least` bytes each, of which the file must have room
    /// for that many.
    long count(int least) throws GgufException {
        long at = offset();
        long count = int64();
        if (count < 0 || count > (size - offset()) / least) {
            throw new GgufException(Words.of("gguf.count", Long.toUnsignedString(count)), at);
        }
        return count;
    }

    /// A text of `length` bytes, `length <= 2^16`.
    String text(int length) throws GgufException {
        var bytes = new byte[length];
        need(length).get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// Walks over `count` texts.
    void skipTexts(long count) throws GgufException {
        long left = count - skipTextsAtHand(count);
        while (left > 0) {
            skip(count(1));
            left -= 1 + skipTextsAtHand(left - 1);
        }
    }

    /// Walks over texts as long as they lie wholly in the piece that was read: all but a few do, so
    /// a vocabulary takes as long as this loop.
    private long skipTextsAtHand(long most) {
        int at = piece.position();
        int limit = piece.limit() - Long.BYTES;
        long count = 0;
        while (count < most && at <= limit) {
            long length = piece.getLong(at);
            if (length < 0 || length > limit - at) {
                break;
            }
            at += Long.BYTES + (int) length;
            count++;
        }
        piece.position(at);
        return count;
    }

    /// Walks over `count` bytes.
    void skip(long count) throws GgufException {
        if (count <= piece.remaining()) {
            piece.position(piece.position() + (int) count);
            return;
        }
        if (count > size - offset()) {
            throw brokenOff();
        }
        end = offset() + count;
        piece.limit(0);
        bound();
    }

    private ByteBuffer need(int count) throws GgufException {
        if (count > piece.remaining()) {
            if (count > size - offset()) {
                throw brokenOff();
            }
            refill(count);
        }
        return piece;
    }

    private void refill(int count) throws GgufException {
        bound();
        piece.compact();
        try {
            while (piece.position() < count) {
                int read = channel.read(piece, end);
                if (read < 0) {
                    throw brokenOff();
                }
                end += read;
            }
        } catch (IOException e) {
            throw new GgufException(Words.of("gguf.unread", String.valueOf(e.getMessage())), end);
        } finally {
            piece.flip();
        }
    }

    private void bound() throws GgufException {
        if (end > LONGEST_HEADER) {
            throw new GgufException(Words.of("gguf.header"), offset());
        }
    }

    private GgufException brokenOff() {
        return new GgufException(Words.of("gguf.broken-off", size), size);
    }
}
