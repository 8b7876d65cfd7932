package plimsoll.gguf;

/// The first bytes of a file, which tell what it is.
final class Magic {
    private static final int GGUF = 0x46554747;

    private Magic() {}

    /// The version of a GGUF file, 2 or 3.
    ///
    /// @throws GgufException if it is anything else
    static int version(Cursor in) throws GgufException {
        if (in.size() < 2 * Integer.BYTES) {
            throw new GgufException(
                    "The file has only " + in.size() + " bytes; download it again.", 0);
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
            case 0x67676d6c, 0x67676a74, 0x67676d66, 0x67676c61 ->
                    "This is a file of the format before GGUF, of early 2023, which llama.cpp no"
                            + " longer loads; download the model as GGUF.";
            case 0x73726576 ->
                    "This is a Git LFS pointer, a note in place of the model; fetch the file itself"
                            + " with git lfs pull or by download.";
            case 0x04034b50 ->
                    "This is a ZIP archive, as PyTorch saves models; it has to be converted to GGUF"
                            + " first.";
            case 0 ->
                    "The file begins with zeros, as one does whose download has only just begun;"
                            + " wait until it is through.";
            default ->
                    "This is not a GGUF file, for it does not begin with GGUF; choose the model's"
                            + " .gguf file.";
        };
    }

    private static String otherVersion(int version) {
        if (version == 1) {
            return "This is a file of version 1 of GGUF, of August 2023, which llama.cpp no longer"
                    + " loads; download a newer one.";
        }
        int swapped = Integer.reverseBytes(version);
        if (swapped > 0 && swapped <= 3) {
            return "This is a big-endian file, made for machines such as IBM Z; download the"
                    + " little-endian one.";
        }
        return "Version "
                + Integer.toUnsignedString(version)
                + " of GGUF is not known; the file is damaged, or later than Plimsoll.";
    }
}
