package plimsoll.gguf;

import plimsoll.words.Words;

/// The first bytes of a file, which tell what it is.
final class Magic {
    private static final int GGUF = 0x46554747;

    private Magic() {}

    /// The version of a GGUF file, 2 or 3.
    ///
    /// @throws GgufException if it is anything else
    static int version(Cursor in) throws GgufException {
        if (in.size() < 2 * Integer.BYTES) {
            throw new GgufException(Words.of("gguf.short", in.size()), 0);
        }
        int magic = in.int32();
        if (magic != GGUF) {
            throw new GgufException(other(magic), 0);
        }
        int version = in.int32();
        if (version != 2 && version != 3) {
            throw new GgufException(otherVersion(version), Integer.BYTES);
        }
        return version;
    }

    /// What a file is that begins with `magic`, read as a little-endian number.
    private static String other(int magic) {
        return switch (magic) {
            case 0x67676d6c, 0x67676a74, 0x67676d66, 0x67676c61 -> Words.of("gguf.magic.ggml");
            case 0x73726576 -> Words.of("gguf.magic.lfs");
            case 0x04034b50 -> Words.of("gguf.magic.zip");
            case 0 -> Words.of("gguf.magic.zeros");
            default -> Words.of("gguf.magic.other");
        };
    }

    private static String otherVersion(int version) {
        if (version == 1) {
            return Words.of("gguf.magic.one");
        }
        int swapped = Integer.reverseBytes(version);
        if (swapped > 0 && swapped <= 3) {
            return Words.of("gguf.magic.endian");
        }
        return Words.of("gguf.version", Integer.toUnsignedString(version));
    }
}
