package plimsoll.gguf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plimsoll.words.Words;

/// The metadata in a file's header: keys and their values.
///
/// Source: ggml-org/ggml `docs/gguf.md`, the types of `gguf_metadata_value_type`.
final class MetadataReader {
    /// Many times what the most talkative file has.
    private static final long MOST_KEYS = 1 << 13;

    private static final int LONGEST_KEY = 1 << 12;

    /// Longer texts, which only chat templates and the like are, tell nothing about memory.
    private static final int LONGEST_TEXT = 1 << 12;

    /// More layers than any model has.
    private static final int LONGEST_LIST = 1 << 10;

    private static final int TEXT = 8;
    private static final int LIST = 9;

    private final Cursor in;

    private MetadataReader(Cursor in) {
        this.in = in;
    }

    /// Makes sure that so many entries can be.
    static long checked(long count, long offset) throws GgufException {
        if (count < 0 || count > MOST_KEYS) {
            throw new GgufException(Words.of("gguf.entries", Long.toUnsignedString(count)), offset);
        }
        return count;
    }

    static Map<String, GgufValue> read(Cursor in, long count) throws GgufException {
        var reader = new MetadataReader(in);
        var values = new LinkedHashMap<String, GgufValue>();
        for (long i = 0; i < count; i++) {
            long at = in.offset();
            String key = reader.key();
            if (values.putIfAbsent(key, reader.value()) != null) {
                throw new GgufException(Words.of("gguf.key-twice", key), at);
            }
        }
        return values;
    }

    private String key() throws GgufException {
        long at = in.offset();
        long length = in.count(1);
        if (length == 0 || length > LONGEST_KEY) {
            throw new GgufException(Words.of("gguf.key-length", length), at);
        }
        return in.text((int) length);
    }

    private GgufValue value() throws GgufException {
        int type = in.int32();
        long at = in.offset();
        return switch (type) {
            case TEXT -> text(at);
            case LIST -> list(at);
            case 6 -> new GgufValue.Real(at, Float.intBitsToFloat(in.int32()));
            case 12 -> new GgufValue.Real(at, Double.longBitsToDouble(in.int64()));
            case 7 -> new GgufValue.Flag(at, in.int8() != 0);
            default -> new GgufValue.Whole(at, whole(type, at));
        };
    }

    private long whole(int type, long at) throws GgufException {
        return switch (type) {
            case 0 -> Byte.toUnsignedLong(in.int8());
            case 1, 7 -> in.int8();
            case 2 -> Short.toUnsignedLong(in.int16());
            case 3 -> in.int16();
            case 4 -> Integer.toUnsignedLong(in.int32());
            case 5 -> in.int32();
            case 10, 11 -> in.int64();
            default -> throw noType(type, at);
        };
    }

    private static GgufException noType(int type, long at) {
        return new GgufException(Words.of("gguf.value-type", Integer.toUnsignedString(type)), at);
    }

    private GgufValue text(long at) throws GgufException {
        long length = in.count(1);
        if (length <= LONGEST_TEXT) {
            return new GgufValue.Text(at, in.text((int) length));
        }
        in.skip(length);
        return new GgufValue.Skipped(at, 1);
    }

    private GgufValue list(long at) throws GgufException {
        int type = in.int32();
        long countAt = in.offset();
        if (type == TEXT) {
            long count = in.count(Long.BYTES);
            in.skipTexts(count);
            return new GgufValue.Skipped(at, count);
        }
        int size = size(type, countAt);
        long count = in.count(size);
        boolean real = type == 6 || type == 12;
        if (real || count > LONGEST_LIST) {
            in.skip(count * size);
            return new GgufValue.Skipped(at, count);
        }
        return wholes(type, at, count);
    }

    private GgufValue wholes(int type, long at, long count) throws GgufException {
        List<Long> numbers = new ArrayList<>((int) count);
        for (long i = 0; i < count; i++) {
            numbers.add(whole(type, at));
        }
        return new GgufValue.Wholes(at, numbers);
    }

    /// Bytes of a list's item.
    private static int size(int type, long at) throws GgufException {
        return switch (type) {
            case 0, 1, 7 -> 1;
            case 2, 3 -> 2;
            case 4, 5, 6 -> 4;
            case 10, 11, 12 -> 8;
            case LIST -> throw new GgufException(Words.of("gguf.lists"), at);
            default -> throw noType(type, at);
        };
    }
}
